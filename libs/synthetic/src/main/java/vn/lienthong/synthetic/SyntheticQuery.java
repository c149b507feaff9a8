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
 * @param ties what the person shares with relatives, in the order of {@link SyntheticTies#COLUMNS};
 *     none unless asked for
 * @param errors what is wrong with the record, as words such as {@code number-typing}
 */
public record SyntheticQuery(
        String number,
        String name,
        String birthDate,
        String sex,
        String communeCode,
        OptionalLong person,
        List<String> ties,
        List<String> errors) {

    public SyntheticQuery {
        ties = List.copyOf(ties);
        errors = List.copyOf(errors);
    }
}
