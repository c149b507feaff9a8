package vn.lienthong.linkage.verify;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.lienthong.linkage.register.Tie;

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
    COMMUNE_CODE(Set.of("communecode", "maxa", "maphuongxa", "maxaphuong", "maphuong", "madvhc")),
    FATHER_NAME(
            Set.of(
                    "fathername",
                    "father",
                    "cha",
                    "tencha",
                    "hotencha",
                    "hovatencha",
                    "tenbo",
                    "hotenbo",
                    "hovatenbo")),
    MOTHER_NAME(Set.of("mothername", "mother", "me", "tenme", "hotenme", "hovatenme")),
    PHONE(
            Set.of(
                    "phone",
                    "phonenumber",
                    "telephone",
                    "mobile",
                    "mobilenumber",
                    "msisdn",
                    "dienthoai",
                    "sodienthoai",
                    "sdt",
                    "sodt",
                    "didong",
                    "dienthoaididong",
                    "sodidong",
                    "sothuebao",
                    "thuebao")),
    HOUSEHOLD(
            Set.of(
                    "household",
                    "householdid",
                    "householdnumber",
                    "soho",
                    "maho",
                    "sohogiadinh",
                    "mahogiadinh",
                    "sohokhau",
                    "mahokhau",
                    "sosohokhau"));

    /** Those that few registers have, by what the register calls them. */
    public static final Map<Target, Tie> TIES =
            Collections.unmodifiableMap(
                    new EnumMap<>(
                            Map.of(
                                    FATHER_NAME,
                                    Tie.FATHER,
                                    MOTHER_NAME,
                                    Tie.MOTHER,
                                    PHONE,
                                    Tie.PHONE,
                                    HOUSEHOLD,
                                    Tie.HOUSEHOLD)));

    /** Those that every register has. */
    public static final List<Target> OF_EVERY_REGISTER =
            Stream.of(values()).filter(target -> !TIES.containsKey(target)).toList();

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
