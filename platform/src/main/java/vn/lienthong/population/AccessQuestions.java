package vn.lienthong.population;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;

/**
 * Persons ask about reads that they did not expect, offices answer. An office sees the questions
 * about reads in its own name only, and not whose record it was; the officer who read does not
 * answer. Thread-safe.
 */
@Transactional
public class AccessQuestions {

    private static final int WORDS_MAX = 1_000;
    private static final int ANSWER_MIN = 10;
    private static final int ANSWER_MAX = 1_000;

    private final AccessQuestionStore questions;
    private final AccessHistory history;
    private final Identifiers identifiers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccessQuestions(
            AccessQuestionStore questions,
            AccessHistory history,
            Identifiers identifiers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.questions = questions;
        this.history = history;
        this.identifiers = identifiers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a case about a read of the person's own record; asking again finds the case that is
     * there. Refuses with {@code access-question.words} or {@code answer.character}.
     *
     * @param typed what the person adds, at most 1,000 characters, may be empty
     * @throws FaultException {@code access.unknown} when the person may not see such a read
     */
    public Outcome<AccessQuestion> ask(UUID accessId, String typed, Actor person) {
        AccessRecord line = history.line(accessId, person);
        if (line.question().isPresent()) {
            return Outcome.accepted(line.question().get());
        }
        String words = lines(typed);
        if (tooLong(words, WORDS_MAX)) {
            return Outcome.refused(
                    Violation.of(
                                    "access-question.words",
                                    Map.of("limit", String.valueOf(WORDS_MAX)))
                            .at("words"));
        }
        if (strange(words)) {
            return Outcome.refused(Violation.of("answer.character").at("words"));
        }
        return Outcome.accepted(opened(line, words));
    }

    private AccessQuestion opened(AccessRecord line, String words) {
        UUID accessId = line.accessId();
        var question = new AccessQuestion(identifiers.next(), clock.instant(), words, null);
        questions
                .insert(question, accessId, line.reader().kind())
                .ifPresent(commune ->
                        events.publishEvent(
                                new AccessQuestioned(
                                        question.questionId(),
                                        accessId,
                                        commune,
                                        question.askedAt())));
        return questions.ofAccess(accessId).orElse(question);
    }

    /** Questions that wait for the officer's commune, oldest first. */
    @Transactional(readOnly = true)
    public List<QuestionedAccess> open(Actor officer) {
        return questions.ofCommune(commune(officer), AccessQuestion.State.OPEN, officer);
    }

    /** Questions that the officer's commune has answered, the latest answer first. */
    @Transactional(readOnly = true)
    public List<QuestionedAccess> answered(Actor officer) {
        return questions.ofCommune(commune(officer), AccessQuestion.State.ANSWERED, officer);
    }

    /**
     * @throws FaultException {@code access-question.unknown} when it is not the commune's
     */
    @Transactional(readOnly = true)
    public QuestionedAccess find(UUID questionId, Actor officer) {
        return questions
                .find(questionId, commune(officer), officer)
                .orElseThrow(() -> new FaultException("access-question.unknown"));
    }

    /**
     * Answers a question; the person reads the answer beside the read. Refuses with {@code
     * access-question.answer} or {@code answer.character}.
     *
     * @param typed 10 to 1,000 characters
     * @throws FaultException {@code access-question.unknown} when it is not the commune's; {@code
     *     access-question.own-read} when the officer was the reader; {@code
     *     access-question.answered} when somebody was faster
     */
    public Outcome<AccessQuestion.Reply> answer(UUID questionId, String typed, Actor officer) {
        if (find(questionId, officer).own()) {
            throw new FaultException("access-question.own-read");
        }
        String text = lines(typed);
        if (text.codePointCount(0, text.length()) < ANSWER_MIN || tooLong(text, ANSWER_MAX)) {
            return Outcome.refused(
                    Violation.of(
                                    "access-question.answer",
                                    Map.of(
                                            "least", String.valueOf(ANSWER_MIN),
                                            "most", String.valueOf(ANSWER_MAX)))
                            .at("answer"));
        }
        if (strange(text)) {
            return Outcome.refused(Violation.of("answer.character").at("answer"));
        }
        Instant now = clock.instant();
        var reply = new AccessQuestion.Reply(text, now);
        UUID accessId =
                questions
                        .answer(questionId, reply, officer)
                        .orElseThrow(() -> new FaultException("access-question.answered"));
        events.publishEvent(
                new AccessQuestionAnswered(questionId, accessId, commune(officer), now));
        return Outcome.accepted(reply);
    }

    /** Browsers send two characters for the end of a line that a reader counts as one. */
    private static String lines(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    private static boolean tooLong(String text, int limit) {
        return text.codePointCount(0, text.length()) > limit;
    }

    private static boolean strange(String text) {
        return text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    }

    private static String commune(Actor officer) {
        return officer.commune().orElseThrow(() -> new FaultException("forbidden"));
    }
}
