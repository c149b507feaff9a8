package vn.lienthong.services;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.primitives.Vnd;
import vn.lienthong.shell.Bilingual;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;

/**
 * Reads one version of a procedure from its file, which already fits the schema. Used by one thread
 * for one file.
 */
final class ProcedureReader {

    private final ContentDocument document;
    private final FormCondition.Compiler conditions;

    ProcedureReader(ContentDocument document) {
        this.document = document;
        this.conditions = FormCondition.over(fields());
    }

    /**
     * The procedure.
     *
     * @throws ContentFault naming the line that makes no sense
     */
    Procedure read() {
        JsonNode root = document.root();
        return new Procedure(
                root.path("code").asString(),
                document.validity(""),
                Procedure.Act.valueOf(root.path("act").asString().toUpperCase(Locale.ROOT)),
                Procedure.Online.valueOf(root.path("online").asString().toUpperCase(Locale.ROOT)),
                new Procedure.Description(
                        text("/name"),
                        text("/summary"),
                        text("/audience"),
                        each("/steps", (step, at) -> text(at + "/name"))),
                each("/grounds", (ground, at) -> document.ground(at)),
                deadline(),
                root.path("firstAnswerWorkingHours").asInt(),
                each("/fees", this::fee),
                each("/papers", this::paper),
                each("/pages", this::page),
                each("/checks", this::check),
                new Procedure.Result(
                        root.path("result").path("code").asString(), text("/result/name")));
    }

    private Procedure.Deadline deadline() {
        JsonNode cutoff = node("/deadline/cutoff");
        return new Procedure.Deadline(
                node("/deadline/amount").asInt(),
                cutoff.isMissingNode() ? null : LocalTime.parse(cutoff.asString()),
                text("/deadline/text"),
                document.ground("/deadline/ground"));
    }

    private Procedure.Fee fee(JsonNode fee, String at) {
        return new Procedure.Fee(
                condition(at + "/when"),
                Vnd.of(fee.path("online").asLong()),
                Vnd.of(fee.path("counter").asLong()),
                text(at + "/text"),
                document.ground(at + "/ground"));
    }

    private Procedure.Paper paper(JsonNode paper, String at) {
        String field = paper.path("id").asString();
        if (fields().stream()
                .noneMatch(known ->
                        known.id().equals(field) && known.type() == Procedure.FieldType.FILE)) {
            throw document.fault(at + "/id", "names no file field of the form: " + field);
        }
        return new Procedure.Paper(
                field,
                text(at + "/name"),
                paper.path("original").asInt(),
                paper.path("copies").asInt());
    }

    private Procedure.Page page(JsonNode page, String at) {
        return new Procedure.Page(
                page.path("id").asString(),
                page.path("when").isMissingNode() ? null : condition(at + "/when"),
                text(at + "/title"),
                fieldsOf(page, at));
    }

    private Procedure.Check check(JsonNode check, String at) {
        String field = check.path("field").asString();
        if (fields().stream().noneMatch(known -> known.id().equals(field))) {
            throw document.fault(at + "/field", "names no field of the form: " + field);
        }
        return new Procedure.Check(
                field,
                condition(at + "/holds"),
                check.path("violation").asString(),
                document.ground(at + "/ground"));
    }

    private List<Procedure.Field> fields() {
        return each("/pages", this::fieldsOf).stream().flatMap(List::stream).toList();
    }

    private List<Procedure.Field> fieldsOf(JsonNode page, String at) {
        return each(at + "/fields", this::field);
    }

    private Procedure.Field field(JsonNode field, String at) {
        return new Procedure.Field(
                field.path("id").asString(),
                Procedure.FieldType.valueOf(
                        field.path("type").asString().replace('-', '_').toUpperCase(Locale.ROOT)),
                field.path("required").asBoolean(true),
                text(at + "/label"),
                optionalText(at + "/hint"),
                field.path("prefill").asString("").equals("own-residence"),
                each(
                        at + "/options",
                        (option, place) ->
                                new Procedure.Option(
                                        option.path("value").asString(), text(place + "/label"))));
    }

    private FormCondition condition(String pointer) {
        try {
            return conditions.compile(node(pointer).asString());
        } catch (IllegalArgumentException e) {
            throw document.fault(pointer, "is not a condition: " + e.getMessage());
        }
    }

    private Bilingual text(String pointer) {
        return new Bilingual(node(pointer + "/vi").asString(), node(pointer + "/en").asString());
    }

    private @Nullable Bilingual optionalText(String pointer) {
        return node(pointer).isMissingNode() ? null : text(pointer);
    }

    private JsonNode node(String pointer) {
        return document.root().at(pointer);
    }

    private <T> List<T> each(String pointer, BiFunction<JsonNode, String, T> reading) {
        var all = new ArrayList<T>();
        JsonNode array = node(pointer);
        for (int i = 0; i < array.size(); i++) {
            all.add(reading.apply(array.get(i), pointer + "/" + i));
        }
        return all;
    }
}
