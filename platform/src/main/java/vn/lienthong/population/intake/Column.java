package vn.lienthong.population.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.parquet.ParquetColumn;

/** The columns of a file of persons. */
enum Column {
    PERSON_ID(false, "019a4c6e-0000-7000-8000-000000000001"),
    PERSONAL_NUMBER(true, "001090012345"),
    OLD_NUMBER(false, "012345678"),
    FULL_NAME(true, "Nguyễn Văn An"),
    BIRTH_DATE(true, "1990-05-17"),
    SEX(true, "M"),
    COMMUNE_CODE(true, "00004"),
    DIED_ON(false, "2024-02"),
    BIRTH_PLACE(false, "Bệnh viện Phụ sản Hà Nội"),
    OTHER_NAME(false, "Nguyễn Hải An"),
    MOTHER_NUMBER(false, "001165012345"),
    FATHER_NUMBER(false, "001063012345"),
    SPOUSE_NUMBER(false, "001191012345"),
    HOUSEHOLD(false, "H-2026-17"),
    HOUSEHOLD_PART(false, "HEAD"),
    ETHNICITY(false, "Kinh"),
    RELIGION(false, "Không"),
    NATIONALITY(false, "VN"),
    ORIGIN(false, "Hà Nội"),
    BLOOD_GROUP(false, "O+"),
    PHONE(false, "0912345678"),
    EMAIL(false, "an@example.vn"),
    MARITAL_STATUS(false, "MARRIED");

    private final boolean required;
    private final String example;

    Column(boolean required, String example) {
        this.required = required;
        this.example = example;
    }

    /** The name in the head of a file. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether every file has it. */
    boolean required() {
        return required;
    }

    /** A right value that belongs to nobody. */
    String example() {
        return example;
    }

    /** Whether its values may be of a kind: text always, dates and identifiers where they are. */
    boolean takes(ParquetColumn.Kind kind) {
        return switch (kind) {
            case TEXT -> true;
            case DATE -> this == BIRTH_DATE || this == DIED_ON;
            case INTEGER, LONG -> false;
            case UUID -> this == PERSON_ID || this == HOUSEHOLD;
        };
    }

    static Optional<Column> titled(String title) {
        return Stream.of(values())
                .filter(column -> column.title().equals(title.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
