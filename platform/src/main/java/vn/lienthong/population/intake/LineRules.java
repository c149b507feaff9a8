package vn.lienthong.population.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.Attribute;
import vn.lienthong.primitives.OldIdentityNumber;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.PhoneNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.primitives.Violation;

/** Reads lines of persons, and names every rule that a line breaks by itself. Thread-safe. */
final class LineRules {

    private static final int TEXT_MAX = 200;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}|NONE");
    private static final Pattern BLOOD_GROUP = Pattern.compile("(A|B|AB|O)[+-]?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final String MARRIED = "MARRIED";
    private static final String MEMBER = "MEMBER";
    private static final Set<String> PARTS = Set.of("HEAD", MEMBER);
    private static final Set<String> STATUSES = Set.of("SINGLE", MARRIED, "DIVORCED", "WIDOWED");

    private final Header header;
    private final Set<String> communes;
    private final LocalDate asOf;

    /**
     * @param communes codes of the communes in force on that day
     * @param asOf the day as of which the file speaks
     */
    LineRules(Header header, Set<String> communes, LocalDate asOf) {
        this.header = header;
        this.communes = Set.copyOf(communes);
        this.asOf = asOf;
    }

    /** The person whom a line describes, or all that is wrong with it. */
    LineReading read(CsvLines.Line line) {
        // No text of the register holds a zero byte.
        if (!line.readable() || line.text().indexOf('\0') >= 0) {
            return whole(line, "import.line-encoding");
        }
        if (line.text().indexOf('\n') >= 0) {
            return whole(line, "import.line-break");
        }
        if (!line.whole()) {
            return whole(line, "import.line-length");
        }
        return switch (CsvRecord.fields(line.text())) {
            case Outcome.Refused<List<String>>(List<Violation> broken) ->
                    whole(line, broken.getFirst().code());
            case Outcome.Accepted<List<String>>(List<String> fields) ->
                    fields.size() == header.width()
                            ? new Reading(line, fields).person()
                            : whole(line, "import.fields");
        };
    }

    /** A line that cannot be told apart into fields is kept as one field, on one line. */
    private static LineReading whole(CsvLines.Line line, String rule) {
        String text = line.text().replace('\n', ' ').replace('\r', ' ').replace('\0', ' ');
        return new LineReading.Unread(
                List.of(
                        new Reject(
                                line.number(),
                                "",
                                rule,
                                "",
                                '"' + text.replace("\"", "\"\"") + '"')));
    }

    /** One line on its way to a person. */
    private final class Reading {

        private final CsvLines.Line line;
        private final List<String> fields;
        private final List<Reject> rejects = new ArrayList<>(0);

        Reading(CsvLines.Line line, List<String> fields) {
            this.line = line;
            this.fields = fields;
        }

        LineReading person() {
            UUID personId = personId();
            PersonalNumber number = value(Column.PERSONAL_NUMBER, PersonalNumber::parse);
            VietnameseName name = value(Column.FULL_NAME, VietnameseName::parse);
            PartialDate birthDate = value(Column.BIRTH_DATE, PartialDate::parse);
            Sex sex = sex();
            String commune = text(Column.COMMUNE_CODE);
            if (!communes.contains(commune)) {
                broken(Column.COMMUNE_CODE, "unit.unknown");
            }
            OldIdentityNumber oldNumber = optional(Column.OLD_NUMBER, OldIdentityNumber::parse);
            PartialDate diedOn = diedOn(birthDate);
            PersonLine.Relatives relatives = relatives(number);
            Map<Attribute, Map<String, String>> details = details(relatives);
            agrees(number, sex, birthDate);
            if (number == null
                    || name == null
                    || birthDate == null
                    || sex == null
                    || !rejects.isEmpty()) {
                return new LineReading.Unread(rejects);
            }
            var said =
                    new PersonLine.Said(
                            number, name, sex, birthDate, commune, oldNumber, diedOn, relatives,
                            details);
            return new LineReading.Person(
                    new PersonLine(line.number(), line.text(), personId, said));
        }

        private void agrees(
                @Nullable PersonalNumber number,
                @Nullable Sex sex,
                @Nullable PartialDate birthDate) {
            if (number == null) {
                return;
            }
            if (sex != null && number.sex() != sex) {
                broken(Column.SEX, "import.number-disagrees");
            }
            if (birthDate != null && number.birthYear() != birthDate.year()) {
                broken(Column.BIRTH_DATE, "import.number-disagrees");
            }
            if (birthDate != null && birthDate.earliest().isAfter(asOf)) {
                broken(Column.BIRTH_DATE, "import.in-future");
            }
        }

        private @Nullable UUID personId() {
            String text = text(Column.PERSON_ID);
            if (text.isEmpty()) {
                return null;
            }
            if (!UUID_TEXT.matcher(text).matches()) {
                broken(Column.PERSON_ID, "import.person-id");
                return null;
            }
            return UUID.fromString(text);
        }

        private @Nullable Sex sex() {
            return switch (text(Column.SEX)) {
                case "M" -> Sex.MALE;
                case "F" -> Sex.FEMALE;
                default -> {
                    broken(Column.SEX, "import.sex");
                    yield null;
                }
            };
        }

        private @Nullable PartialDate diedOn(@Nullable PartialDate birthDate) {
            PartialDate diedOn = optional(Column.DIED_ON, PartialDate::parse);
            if (diedOn != null && diedOn.earliest().isAfter(asOf)) {
                broken(Column.DIED_ON, "import.in-future");
            }
            if (diedOn != null && birthDate != null && diedOn.isBeforeForCertain(birthDate)) {
                broken(Column.DIED_ON, "import.death-before-birth");
            }
            return diedOn;
        }

        private PersonLine.Relatives relatives(@Nullable PersonalNumber own) {
            return new PersonLine.Relatives(
                    relative(Column.MOTHER_NUMBER, own),
                    relative(Column.FATHER_NUMBER, own),
                    relative(Column.SPOUSE_NUMBER, own));
        }

        private @Nullable PersonalNumber relative(Column column, @Nullable PersonalNumber own) {
            PersonalNumber number = optional(column, PersonalNumber::parse);
            if (number != null && Objects.equals(number, own)) {
                broken(column, "import.relative-self");
            }
            return number;
        }

        private Map<Attribute, Map<String, String>> details(PersonLine.Relatives relatives) {
            var details = new EnumMap<Attribute, Map<String, String>>(Attribute.class);
            put(details, Attribute.BIRTH, "place", free(Column.BIRTH_PLACE));
            VietnameseName other = optional(Column.OTHER_NAME, VietnameseName::parse);
            put(details, Attribute.OTHER_NAME, "full", other == null ? "" : other.full());
            put(
                    details,
                    Attribute.BLOOD_GROUP,
                    "group",
                    matching(Column.BLOOD_GROUP, BLOOD_GROUP, "import.blood-group"));
            put(details, Attribute.ETHNICITY, "ethnicity", free(Column.ETHNICITY));
            put(details, Attribute.RELIGION, "religion", free(Column.RELIGION));
            put(details, Attribute.ORIGIN, "place", free(Column.ORIGIN));
            put(
                    details,
                    Attribute.NATIONALITY,
                    "country",
                    matching(Column.NATIONALITY, COUNTRY, "import.country"));
            PhoneNumber phone = optional(Column.PHONE, PhoneNumber::parse);
            put(details, Attribute.CONTACT, "phone", phone == null ? "" : phone.national());
            put(details, Attribute.CONTACT, "email", matching(Column.EMAIL, EMAIL, "import.email"));
            String household = free(Column.HOUSEHOLD);
            String part = part(household);
            if (!household.isEmpty()) {
                put(details, Attribute.HOUSEHOLD, "household", household(household).toString());
                put(details, Attribute.HOUSEHOLD, "part", part);
            }
            put(details, Attribute.MARITAL_STATUS, "status", status(relatives.spouse() != null));
            return details;
        }

        /** A household without a head is one of which nobody said who it is. */
        private String part(String household) {
            String part = text(Column.HOUSEHOLD_PART);
            if (!part.isEmpty() && (household.isEmpty() || !PARTS.contains(part))) {
                broken(Column.HOUSEHOLD_PART, "import.household-part");
            }
            return part.isEmpty() ? MEMBER : part;
        }

        private String status(boolean spouseNamed) {
            String status = text(Column.MARITAL_STATUS);
            if (!status.isEmpty() && !STATUSES.contains(status)
                    || spouseNamed && !status.isEmpty() && !status.equals(MARRIED)) {
                broken(Column.MARITAL_STATUS, "import.marital-status");
                return "";
            }
            // Unmarried is what the register takes a person for of whom it knows nothing.
            return spouseNamed ? MARRIED : status.equals("SINGLE") ? "" : status;
        }

        private String matching(Column column, Pattern pattern, String rule) {
            String text = text(column);
            if (!text.isEmpty() && !pattern.matcher(text).matches()) {
                broken(column, rule);
                return "";
            }
            return text;
        }

        private String free(Column column) {
            String text = text(column);
            if (text.length() > TEXT_MAX) {
                broken(column, "import.text-length");
                return "";
            }
            return text;
        }

        private String text(Column column) {
            return header.text(column, fields);
        }

        private <T> @Nullable T optional(Column column, Function<String, Outcome<T>> parse) {
            return text(column).isEmpty() ? null : value(column, parse);
        }

        private <T> @Nullable T value(Column column, Function<String, Outcome<T>> parse) {
            return switch (parse.apply(text(column))) {
                case Outcome.Accepted<T>(T value) -> value;
                case Outcome.Refused<T>(List<Violation> violations) -> {
                    broken(column, violations.getFirst().code());
                    yield null;
                }
            };
        }

        private void broken(Column column, String rule) {
            rejects.add(Reject.of(line.number(), column, rule, line.text()));
        }
    }

    private static void put(
            Map<Attribute, Map<String, String>> details,
            Attribute attribute,
            String part,
            String value) {
        if (!value.isEmpty()) {
            details.computeIfAbsent(attribute, _ -> new TreeMap<>()).put(part, value);
        }
    }

    /** The identifier of a household: its own, or one that the same label always gives. */
    private static UUID household(String label) {
        if (UUID_TEXT.matcher(label).matches()) {
            return UUID.fromString(label);
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(("household " + label).getBytes(StandardCharsets.UTF_8));
            var bytes = ByteBuffer.wrap(hash);
            // Version 8 of RFC 9562: made by a rule of our own.
            long high = bytes.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L;
            long low = bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
