package vn.lienthong.linkage.verify;

import java.util.Locale;
import java.util.Set;

/** What a column of an input can hold. */
public enum Target {
    PERSONAL_NUMBER(
            Set.of(
                    "personalnumber",
                    "sodinhdanh",
                    "sodinhdanhcanhan",
                    "sodinhdanhcn",
                    "madinhdanh",
                    "cccd",
                    "socccd",
                    "cancuoc",
                    "socancuoc",
                    "cancuoccongdan",
                    "socancuoccongdan",
                    "cmndcccd",
                    "cccdcmnd",
                    "socmndcccd",
                    "socccdcmnd",
                    "sogiayto",
                    "idnumber",
                    "nationalid",
                    "ddcn",
                    "soddcn")),
    OLD_NUMBER(
            Set.of(
                    "oldnumber",
                    "cmnd",
                    "socmnd",
                    "cmt",
                    "socmt",
                    "cmndcu",
                    "socmndcu",
                    "cmtnd",
                    "chungminhnhandan",
                    "sochungminhnhandan")),
    FULL_NAME(
            Set.of(
                    "fullname",
                    "hoten",
                    "hovaten",
                    "hotendaydu",
                    "tenkhachhang",
                    "hotenkhachhang",
                    "hovatenkhachhang",
                    "tenthuebao",
                    "hotenthuebao",
                    "chuthuebao",
                    "name",
                    "ten")),
    BIRTH_DATE(
            Set.of(
                    "birthdate",
                    "ngaysinh",
                    "dob",
                    "dateofbirth",
                    "ngaythangnamsinh",
                    "namsinh",
                    "sinhngay")),
    SEX(Set.of("sex", "gender", "gioitinh", "phai")),
    COMMUNE_CODE(Set.of("communecode", "maxa", "maphuongxa", "maxaphuong", "maphuong", "madvhc"));

    private final Set<String> titles;

    Target(Set<String> titles) {
        this.titles = titles;
    }

    /** Whether a title, without marks, blanks and signs, is one for this. */
    boolean isCalled(String squeezed) {
        return titles.contains(squeezed);
    }

    /** The word for it in {@code --map}: {@code full_name}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
