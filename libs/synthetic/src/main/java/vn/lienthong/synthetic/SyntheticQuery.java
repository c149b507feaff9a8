package vn.lienthong.synthetic;

import java.util.List;
import java.util.OptionalLong;

/**
 * A record as somebody's file might hold it, and whom it means.
 *
 * @param number twelve or nine digits, or fewer when zeros were lost; may be empty
 * @param name as written; may be in a legacy encoding, NFD or without marks
 * @param birthDate {@code DD/MM/YYYY}, {@code YYYY} or empty
 * @param sex {@code M}, {@code F} or empty
 * @param communeCode code of a commune
 * @param person index of the person meant; empty when that person is not in the register
 * @param errors what is wrong with the record, as words such as {@code number-typing}
 */
public record SyntheticQuery(
        String number,
        String name,
        String birthDate,
        String sex,
        String communeCode,
        OptionalLong person,
        List<String> errors) {

    public SyntheticQuery {
        errors = List.copyOf(errors);
    }
}
