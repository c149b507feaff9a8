package vn.lienthong.load;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * A child to be registered.
 *
 * @param name full name, never the same twice in one load
 * @param sex {@code MALE} or {@code FEMALE}
 * @param birthDate day of birth
 */
public record Child(String name, String sex, LocalDate birthDate) {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final String[] WORDS = {
        "An", "Bảo", "Bích", "Châu", "Chi", "Cường", "Diệp", "Dung", "Dương", "Đạt", "Đức", "Gia",
        "Giang", "Hà", "Hạnh", "Hiếu", "Hoa", "Hùng", "Hương", "Khánh", "Khôi", "Lan", "Linh",
        "Long", "Mai", "Minh", "My", "Nam", "Ngân", "Ngọc", "Nhi", "Phong"
    };

    /**
     * The child with a number: different numbers below 1,048,576 give different names.
     *
     * @param today the child is born in the 28 days before it
     */
    public static Child number(int number, LocalDate today) {
        int n = WORDS.length;
        String name =
                "Nguyễn %s %s %s %s"
                        .formatted(
                                WORDS[number / n / n / n % n],
                                WORDS[number / n / n % n],
                                WORDS[number / n % n],
                                WORDS[number % n]);
        return new Child(
                name, number % 2 == 0 ? "MALE" : "FEMALE", today.minusDays(1 + number % 28));
    }

    /** What a mother types who declares no father. */
    Map<String, String> typed() {
        return Map.of(
                "relation",
                "mother",
                "childName",
                name,
                "childSex",
                sex,
                "birthDate",
                WRITTEN.format(birthDate),
                "birthPlace",
                "Trung tâm y tế khu vực");
    }
}
