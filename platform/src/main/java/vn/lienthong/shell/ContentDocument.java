package vn.lienthong.shell;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Period;
import vn.lienthong.primitives.Violation;
import vn.lienthong.rules.Condition;
import vn.lienthong.rules.ConditionCompiler;
import vn.lienthong.rules.Value;
import vn.lienthong.rules.ValueType;

/**
 * A YAML file of content as a tree that still knows its lines.
 *
 * <p>Dates stay text, as JSON Schema wants them; aliases and duplicate keys are refused. Immutable
 * and thread-safe.
 */
public final class ContentDocument {

    private final String file;
    private final JsonNode root;
    private final Map<String, Integer> lines;

    private ContentDocument(String file, JsonNode root, Map<String, Integer> lines) {
        this.file = file;
        this.root = root;
        this.lines = lines;
    }

    /**
     * Reads a YAML text.
     *
     * @param file name for messages
     * @throws ContentFault naming the line where it stops being YAML
     */
    public static ContentDocument parse(String file, String text) {
        var settings =
                LoadSettings.builder()
                        .setAllowDuplicateKeys(false)
                        .setMaxAliasesForCollections(0)
                        .setLabel(file)
                        .build();
        try {
            Node node =
                    new Compose(settings)
                            .composeString(text)
                            .orElseThrow(() -> new ContentFault(file, 0, "is empty"));
            var lines = new HashMap<String, Integer>();
            return new ContentDocument(file, tree(file, node, "", lines), Map.copyOf(lines));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new ContentFault(file, line, "is not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new ContentFault(file, 0, "is not YAML: " + e.getMessage());
        }
    }

    public String file() {
        return file;
    }

    public JsonNode root() {
        return root;
    }

    /** The line, from 1, of the nearest known place at or above a JSON pointer. */
    public int line(String pointer) {
        String at = pointer;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault(at, 0);
    }

    /** A finding about the place of a JSON pointer. */
    public ContentFault fault(String pointer, String reason) {
        return new ContentFault(file, line(pointer), reason);
    }

    /**
     * A day.
     *
     * @throws ContentFault when the calendar has no such day
     */
    public LocalDate day(String pointer) {
        try {
            return LocalDate.parse(root.at(pointer).asString());
        } catch (DateTimeException none) {
            throw fault(pointer, "is no day of the calendar; write it as 2025-07-01");
        }
    }

    /**
     * The days from {@code validFrom} to {@code validTo}, or for ever, of an entry.
     *
     * @throws ContentFault when a day is none, or the end is not after the beginning
     */
    public Period validity(String pointer) {
        LocalDate from = day(pointer + "/validFrom");
        if (root.at(pointer + "/validTo").isMissingNode()) {
            return Period.since(from);
        }
        LocalDate to = day(pointer + "/validTo");
        if (!from.isBefore(to)) {
            throw fault(pointer + "/validTo", "must be after validFrom");
        }
        return Period.between(from, to);
    }

    /**
     * A provision of law with {@code kind}, {@code number}, {@code date} and {@code article}; their
     * shapes are the schema's to check.
     *
     * @throws ContentFault when the date is no day
     */
    public LegalGround ground(String pointer) {
        JsonNode ground = root.at(pointer);
        return new LegalGround(
                LegalGround.Kind.valueOf(ground.path("kind").asString()),
                ground.path("number").asString(),
                day(pointer + "/date"),
                ground.path("article").asString());
    }

    /** A text in both languages, as the schema made sure. */
    public Bilingual text(String pointer) {
        JsonNode text = root.at(pointer);
        return new Bilingual(text.path("vi").asString(), text.path("en").asString());
    }

    /** A condition. */
    public Condition condition(String pointer, ConditionCompiler compiler) {
        return switch (compiler.compile(root.at(pointer).asString())) {
            case Outcome.Accepted<Condition>(Condition compiled) -> compiled;
            case Outcome.Refused<Condition>(List<Violation> broken) ->
                    throw fault(pointer, broken.getFirst().arguments().getOrDefault("reason", ""));
        };
    }

    /**
     * The inputs of an example.
     *
     * @param pointer where they stand, by name
     * @param types all inputs that there are
     */
    public Map<String, Value> inputs(String pointer, Map<String, ValueType> types) {
        var inputs = new HashMap<String, Value>();
        root.at(pointer)
                .properties()
                .forEach(given -> {
                    String at = pointer + "/" + given.getKey();
                    ValueType type = types.get(given.getKey());
                    inputs.put(given.getKey(), input(at, given.getValue(), type));
                });
        return inputs;
    }

    private Value input(String at, JsonNode given, @Nullable ValueType type) {
        return switch (type) {
            case TEXT -> Value.of(given.asString());
            case NUMBER -> Value.of(given.asLong());
            case BOOLEAN -> Value.of(given.asBoolean());
            case DATE -> Value.of(day(at));
            case DURATION -> throw fault(at, "cannot be given in an example");
            case null -> throw fault(at, "is no input of these rules");
        };
    }

    private static JsonNode tree(
            String file, Node node, String pointer, Map<String, Integer> lines) {
        lines.put(pointer, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0));
        return switch (node) {
            case MappingNode mapping -> {
                var object = JsonNodeFactory.instance.objectNode();
                for (NodeTuple tuple : mapping.getValue()) {
                    String key = ((ScalarNode) tuple.getKeyNode()).getValue();
                    String child = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
                    if (object.has(key)) {
                        throw new ContentFault(
                                file, lines.getOrDefault(pointer, 0), "has " + key + " twice");
                    }
                    object.set(key, tree(file, tuple.getValueNode(), child, lines));
                }
                yield object;
            }
            case SequenceNode sequence -> {
                var array = JsonNodeFactory.instance.arrayNode();
                for (Node element : sequence.getValue()) {
                    array.add(tree(file, element, pointer + "/" + array.size(), lines));
                }
                yield array;
            }
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new ContentFault(file, 0, "has an unknown kind of node");
        };
    }

    private static JsonNode scalar(ScalarNode node) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        String value = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.INT)) {
            return nodes.numberNode(Long.parseLong(value));
        }
        if (tag.equals(Tag.FLOAT)) {
            return nodes.numberNode(new BigDecimal(value));
        }
        if (tag.equals(Tag.BOOL)) {
            return nodes.booleanNode(Boolean.parseBoolean(value));
        }
        return tag.equals(Tag.NULL) ? nodes.nullNode() : nodes.stringNode(value);
    }
}
