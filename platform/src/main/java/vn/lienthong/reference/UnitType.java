package vn.lienthong.reference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The types of administrative unit, with the word before the name in Vietnamese and after it in
 * English.
 */
public enum UnitType {
    MUNICIPALITY(UnitLevel.PROVINCE, "Thành phố", "City"),
    PROVINCE(UnitLevel.PROVINCE, "Tỉnh", "Province"),
    MUNICIPAL_CITY(UnitLevel.DISTRICT, "Thành phố", "City"),
    PROVINCIAL_CITY(UnitLevel.DISTRICT, "Thành phố", "City"),
    TOWN(UnitLevel.DISTRICT, "Thị xã", "Town"),
    URBAN_DISTRICT(UnitLevel.DISTRICT, "Quận", "District"),
    RURAL_DISTRICT(UnitLevel.DISTRICT, "Huyện", "Rural District"),
    WARD(UnitLevel.COMMUNE, "Phường", "Ward"),
    TOWNSHIP(UnitLevel.COMMUNE, "Thị trấn", "Township"),
    COMMUNE(UnitLevel.COMMUNE, "Xã", "Commune"),
    SPECIAL_ZONE(UnitLevel.COMMUNE, "Đặc khu", "Special Zone");

    private final UnitLevel level;
    private final String vietnamese;
    private final String english;

    UnitType(UnitLevel level, String vietnamese, String english) {
        this.level = level;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public UnitLevel level() {
        return level;
    }

    /** The word before the name, such as {@code Phường}. */
    public String vietnamese() {
        return vietnamese;
    }

    /** The word after the name, such as {@code Ward}. */
    public String english() {
        return english;
    }

    /** The type under its name in content, such as {@code provincial-city}. */
    static Optional<UnitType> named(String name) {
        return Arrays.stream(values()).filter(t -> t.contentName().equals(name)).findFirst();
    }

    String contentName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One bit of a set of types. */
    int bit() {
        return 1 << ordinal();
    }
}
