package vn.lienthong.synthetic;

import vn.lienthong.primitives.InvalidValueException;
import vn.lienthong.primitives.Violation;

/**
 * A commune in which synthetic people can live.
 *
 * @param code code of the commune
 * @param provinceCode two or three digits; as the place in personal numbers it has three ({@code
 *     01} becomes {@code 001})
 * @param type what kind of commune it is
 */
public record Commune(String code, String provinceCode, CommuneType type) {

    /**
     * @throws InvalidValueException when the province has no code of two or three digits
     */
    public Commune {
        if (!provinceCode.matches("[0-9]{2,3}")) {
            throw new InvalidValueException(Violation.of("commune.province"));
        }
    }

    /** The province as the first three digits of a personal number. */
    String place() {
        return provinceCode.length() == 3 ? provinceCode : "0" + provinceCode;
    }
}
