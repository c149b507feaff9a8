package vn.lienthong.population.desk;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.ActKind;

/**
 * An act as an officer typed it. Prints without the answers.
 *
 * @param person whom it is about
 * @param kind what happened
 * @param order identifier of the form, drawn when it was opened: one form leads to one act
 * @param lastAct the act that was the last about the person when the form was opened, null for none
 * @param amended the act that is corrected or revoked, null for others
 * @param answers typed text by field, those of the ground included
 */
public record ActDraft(
        UUID person,
        ActKind kind,
        UUID order,
        @Nullable UUID lastAct,
        @Nullable UUID amended,
        Map<String, String> answers) {

    /** Fields of the ground, which every act has. */
    public static final String GROUND_KIND = "groundKind";

    public static final String GROUND_NUMBER = "groundNumber";
    public static final String GROUND_DATE = "groundDate";
    public static final String GROUND_ARTICLE = "groundArticle";

    /** Who gave the judgment or decision. */
    public static final String GROUND_ISSUER = "groundIssuer";

    /** The fields of the ground. */
    public static final List<String> GROUND =
            List.of(GROUND_KIND, GROUND_NUMBER, GROUND_DATE, GROUND_ARTICLE, GROUND_ISSUER);

    /** Identifiers of the members of the household whom the officer saw, not typed. */
    public static final String SEEN_MEMBERS = "seenMembers";

    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public ActDraft {
        answers = Map.copyOf(answers);
    }

    /** What was typed, empty when nothing was. */
    public String answer(String field) {
        return answers.getOrDefault(field, "");
    }

    /** The identifiers that an answer lists; what is none is left out. */
    Set<UUID> identifiers(String field) {
        return Arrays.stream(answer(field).split(","))
                .map(String::strip)
                .filter(text -> IDENTIFIER.matcher(text).matches())
                .map(UUID::fromString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The members of the household whom the officer saw. */
    Set<UUID> seenMembers() {
        return identifiers(SEEN_MEMBERS);
    }

    public Optional<UUID> amendedAct() {
        return Optional.ofNullable(amended);
    }

    public Optional<UUID> seenLast() {
        return Optional.ofNullable(lastAct);
    }

    @Override
    public String toString() {
        return "ActDraft[" + person + ", " + kind + "]";
    }
}
