package vn.lienthong.steering.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Who leads and who helps in one sentence, and where the sentence comes to what is to be done.
 *
 * @param lead bodies that lead; empty where the sentence names none
 * @param cooperating bodies that help
 * @param content offset in the sentence at which the task begins
 * @param said whether the sentence says in so many words that they lead
 */
record Roles(List<FoundBody> lead, List<FoundBody> cooperating, int content, boolean said) {

    private static final Pattern GAP = Pattern.compile("[\\s,:]*");

    Roles {
        lead = List.copyOf(lead);
        cooperating = List.copyOf(cooperating);
    }

    /** Names in a list. */
    private record Run(List<FoundBody> bodies, int begins, int ends) {}

    /** Reads a sentence. */
    static Roles of(String sentence, BodyLexicon lexicon, ExtractionRules rules) {
        List<Run> runs = runs(sentence, lexicon, rules);
        var helping = new ArrayList<Run>();
        Run leading = null;
        boolean said = false;
        for (Run run : runs) {
            String before = sentence.substring(0, run.begins());
            String rest = sentence.substring(run.ends());
            String after = rest.substring(rules.aside(rest));
            boolean told = rules.leads(after) > 0 || rules.assigns(before);
            boolean begins = rules.isHead(before) || rules.isTopic(before);
            if (rules.cooperates(before)) {
                helping.add(run);
            } else if (leading == null && (told || (begins && acts(after, rules)))) {
                leading = run;
                said = told;
            }
        }
        List<FoundBody> cooperating =
                helping.stream().flatMap(run -> run.bodies().stream()).distinct().toList();
        int from = leading == null ? 0 : leading.ends();
        if (leading == null) {
            return new Roles(List.of(), cooperating, content(sentence, from, helping, rules), said);
        }
        List<FoundBody> lead = leading.bodies();
        if (rules.isPassive(sentence.substring(0, leading.begins()))) {
            return new Roles(lead, cooperating, 0, said);
        }
        return new Roles(
                lead,
                cooperating.stream().filter(body -> !lead.contains(body)).toList(),
                content(sentence, from, helping, rules),
                said);
    }

    /** Whether a body at the beginning of a sentence is the one that does what follows. */
    private static boolean acts(String after, ExtractionRules rules) {
        String rest = after.stripLeading();
        if (rest.startsWith(":")) {
            return true;
        }
        String words = rest.startsWith(",") ? rest.substring(1).stripLeading() : rest;
        return rules.isToDo(words);
    }

    private static List<Run> runs(String sentence, BodyLexicon lexicon, ExtractionRules rules) {
        var runs = new ArrayList<Run>();
        for (BodyLexicon.Mention mention : lexicon.mentions(sentence)) {
            boolean continues =
                    !runs.isEmpty()
                            && rules.joins(
                                    sentence.substring(runs.getLast().ends(), mention.begins()));
            if (continues) {
                Run before = runs.removeLast();
                var bodies = new ArrayList<>(before.bodies());
                bodies.add(mention.body());
                runs.add(new Run(List.copyOf(bodies), before.begins(), mention.ends()));
            } else {
                runs.add(new Run(List.of(mention.body()), mention.begins(), mention.ends()));
            }
        }
        return runs;
    }

    /** Skips the words about who, from a place on. */
    private static int content(
            String sentence, int from, List<Run> helping, ExtractionRules rules) {
        int at = from;
        while (true) {
            int before = at;
            at += rules.aside(sentence.substring(at));
            at += rules.leads(sentence.substring(at));
            for (Run run : helping) {
                if (run.begins() >= at
                        && rules.cooperatesOnly(sentence.substring(at, run.begins()))) {
                    at = run.ends();
                }
            }
            if (at == before) {
                var gap = GAP.matcher(sentence).region(at, sentence.length());
                return gap.lookingAt() ? gap.end() : at;
            }
        }
    }
}
