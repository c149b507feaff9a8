package vn.lienthong.steering.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How directives say who does what by when, as patterns that are tried one after another. Immutable
 * and thread-safe.
 */
public final class ExtractionRules {

    private static final int FLAGS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private final Pattern heads;
    private final Pattern assigned;
    private final Pattern cooperating;
    private final Pattern cooperatingOnly;
    private final Pattern joined;
    private final Pattern leading;
    private final Pattern doing;
    private final Pattern passive;
    private final Pattern topic;
    private final Pattern aside;
    private final Written written;

    /**
     * The rules as they are written down; words are alternatives, as regular expressions.
     *
     * @param heads words before the name of a body that mean whoever leads it
     * @param assigns what stands right before a body that is told to do something
     * @param leads what stands right after a body that leads
     * @param cooperates what stands right before bodies that help
     * @param joins what stands between the names of a list
     * @param passives what stands right before a body that is named after its matter
     * @param topics beginnings of sentences that name their matter before the body
     * @param asides words between a body and what it is to do that say nothing of either
     * @param verbs first words of what is to be done
     * @param adverbs what may stand before them
     * @param notTasks beginnings and words of sentences that give nothing to do
     * @param deadlines ways of saying by when; the first that finds its words counts
     * @param products ways of naming what has to come of it, each with a group of the name in it
     * @param productEnds where the name of a product ends
     */
    public record Written(
            List<String> heads,
            List<String> assigns,
            List<String> leads,
            List<String> cooperates,
            List<String> joins,
            List<String> passives,
            List<String> topics,
            List<String> asides,
            List<String> verbs,
            List<String> adverbs,
            List<Pattern> notTasks,
            List<DeadlineRule> deadlines,
            List<Pattern> products,
            Pattern productEnds) {
        public Written {
            heads = List.copyOf(heads);
            assigns = List.copyOf(assigns);
            leads = List.copyOf(leads);
            cooperates = List.copyOf(cooperates);
            joins = List.copyOf(joins);
            passives = List.copyOf(passives);
            topics = List.copyOf(topics);
            asides = List.copyOf(asides);
            verbs = List.copyOf(verbs);
            adverbs = List.copyOf(adverbs);
            notTasks = List.copyOf(notTasks);
            deadlines = List.copyOf(deadlines);
            products = List.copyOf(products);
        }
    }

    public ExtractionRules(Written written) {
        this.written = written;
        String head = "(?:" + any(written.heads()) + ")";
        this.heads = compiled("^(?:" + head + "[\\s,]*)*$");
        this.assigned =
                compiled("\\b(?:" + any(written.assigns()) + ")[\\s:,]*(?:" + head + "\\s*)*$");
        this.cooperating =
                compiled("\\b(?:" + any(written.cooperates()) + ")[\\s:]*(?:" + head + "\\s*)*$");
        this.cooperatingOnly =
                compiled(
                        "^[\\s,]*(?:và\\s+)?(?:"
                                + any(written.cooperates())
                                + ")[\\s:]*(?:"
                                + head
                                + "\\s*)*$");
        var between = new ArrayList<>(written.joins());
        between.addAll(written.heads());
        this.joined = compiled("^[\\s,]*(?:(?:" + any(between) + ")[\\s,]+)*$");
        this.leading = compiled("^[\\s,]*(?:" + any(written.leads()) + ")\\b");
        this.passive = compiled("\\b(?:" + any(written.passives()) + ")\\s*(?:" + head + "\\s*)*$");
        this.topic =
                compiled(
                        "^(?:" + any(written.topics()) + ")\\b.*[,:]\\s*(?:" + head + "[\\s,]*)*$");
        this.aside = compiled("^[\\s,]*(?:" + any(written.asides()) + ")\\s*,\\s*");
        this.doing =
                compiled(
                        "^(?:(?:"
                                + any(written.adverbs())
                                + ")[\\s,]+)*(?:"
                                + any(written.verbs())
                                + ")\\b");
    }

    /** Compiles a pattern: a space is any number of them. */
    public static Pattern compiled(String pattern) {
        return Pattern.compile(pattern.replace(" ", "\\s+"), FLAGS);
    }

    /** Alternatives, the longest first. */
    private static String any(List<String> words) {
        return String.join(
                "|",
                words.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList());
    }

    /** Whether there is nothing but heads, such as "Bộ trưởng", in a text. */
    boolean isHead(String words) {
        return heads.matcher(words).find();
    }

    /** Whether a text ends by telling whoever comes next to do something. */
    boolean assigns(String before) {
        return assigned.matcher(before).find();
    }

    /** Whether a text ends by calling whoever comes next to help. */
    boolean cooperates(String before) {
        return cooperating.matcher(before).find();
    }

    /** Whether a text does nothing else. */
    boolean cooperatesOnly(String between) {
        return cooperatingOnly.matcher(between).find();
    }

    /** Whether the words between two names make a list of them. */
    boolean joins(String between) {
        return joined.matcher(between).find();
    }

    /** How long the words at the beginning are by which a body leads; 0 when there are none. */
    int leads(String after) {
        var leads = leading.matcher(after);
        return leads.find() ? leads.end() : 0;
    }

    /** Whether a text ends by saying that whoever comes next does what was named before. */
    boolean isPassive(String before) {
        return passive.matcher(before).find();
    }

    /** Whether a text names the matter, or the deadline, of a sentence whose body comes next. */
    boolean isTopic(String before) {
        return topic.matcher(before).find();
    }

    /** How long the words at the beginning are that say nothing; 0 when there are none. */
    int aside(String after) {
        var words = aside.matcher(after);
        return words.find() ? words.end() : 0;
    }

    /** Whether a text begins with something to do. */
    boolean isToDo(String words) {
        return doing.matcher(words).find();
    }

    /** Whether a sentence tells what was, or why. */
    boolean isNoTask(String words) {
        return written.notTasks().stream().anyMatch(pattern -> pattern.matcher(words).find());
    }

    List<DeadlineRule> deadlines() {
        return written.deadlines();
    }

    List<Pattern> products() {
        return written.products();
    }

    Pattern productEnds() {
        return written.productEnds();
    }
}
