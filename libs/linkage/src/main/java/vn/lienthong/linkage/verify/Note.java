package vn.lienthong.linkage.verify;

import java.util.Locale;

/** What was noticed about the values of a line while reading them. */
enum Note {
    /** A spreadsheet had dropped the leading zeros of the number. */
    ZEROS_RESTORED,
    /** The number stands in scientific notation, which has lost its digits. */
    NUMBER_SCIENTIFIC,
    NUMBER_UNREADABLE,
    DATE_UNREADABLE,
    SEX_UNREADABLE,
    /** The commune's code is not in the register. */
    COMMUNE_UNKNOWN,
    /** The commune's code may stand for several communes of the register's day. */
    COMMUNE_OF_SEVERAL,
    /** The number tells another year of birth or sex than the line itself. */
    NUMBER_INCONSISTENT,
    /** The name stood in a legacy encoding. */
    NAME_DECODED,
    /** The line was not UTF-8 and was read as Windows-1252. */
    LINE_RECODED,
    /** The telephone number is none; only where the register has them. */
    PHONE_UNREADABLE;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
