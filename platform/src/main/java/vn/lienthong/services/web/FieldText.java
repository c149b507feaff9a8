package vn.lienthong.services.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.services.Procedure;
import vn.lienthong.shell.Frame;

/** Writes stored answers as people write them. */
public final class FieldText {

    private FieldText() {}

    /** What each field of some pages is called, by its identifier. */
    public static Map<String, String> labels(Frame frame, List<Procedure.Page> pages) {
        return pages.stream()
                .flatMap(page -> page.fields().stream())
                .collect(Collectors.toMap(Procedure.Field::id, field -> frame.t(field.label())));
    }

    /** As it stands in its input field: what was typed, or the stored form as people type it. */
    public static String typed(Procedure.Field field, String value) {
        return field.type() == Procedure.FieldType.DATE
                        && value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                ? PartialDate.parse(value).orElseThrow().inVietnamese()
                : value;
    }

    /** As it stands in a summary: numbers of persons stay masked. */
    public static String shown(Frame frame, Procedure.Field field, String value) {
        if (value.isEmpty()) {
            return frame.t("form.none");
        }
        return switch (field.type()) {
            case PERSONAL_NUMBER -> PersonalNumber.of(value).masked();
            case DATE -> typed(field, value);
            case CHOICE ->
                    field.options().stream()
                            .filter(option -> option.value().equals(value))
                            .findFirst()
                            .map(option -> frame.t(option.label()))
                            .orElse(value);
            case NAME, TEXT, COMMUNE, FILE -> value;
        };
    }
}
