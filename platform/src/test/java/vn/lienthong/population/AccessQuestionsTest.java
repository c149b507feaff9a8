package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Role;

/** Persons ask about reads that they did not expect, and the right office answers, once. */
class AccessQuestionsTest {

    private static final String ANSWER = "Bạn được khai là mẹ trong một hồ sơ khai sinh.";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final AccessQuestions questions = platform.bean(AccessQuestions.class);
    private final AccessHistory history = platform.bean(AccessHistory.class);
    private final Actor person = People.account(People.woman(platform).personId());
    private final Actor officer = People.officer();
    private final Actor colleague = People.officer();

    private UUID read(Actor reader) {
        platform.bean(PopulationRegister.class)
                .read(
                        person.personId().orElseThrow(),
                        new Reading(reader, Reading.Purpose.CHECK_OF_CLAIM, null));
        return history.usages(person, AccessPeriod.EVER, 0, 1).records().getFirst().accessId();
    }

    private AccessQuestion ask(UUID accessId, String words) {
        return questions.ask(accessId, words, person).orElseThrow();
    }

    private static Actor officerOf(String commune) {
        return new Actor(UUID.randomUUID(), Role.OFFICER, "Cán bộ", null, commune);
    }

    @Test
    void thePersonAsksTheOfficeAnswersAndThePersonReadsTheAnswer() {
        UUID accessId = read(officer);
        UUID question = ask(accessId, " Tôi không nộp hồ sơ nào.\r\nAi đã xem? ").questionId();

        assertThat(history.line(accessId, person).question().orElseThrow().state())
                .isEqualTo(AccessQuestion.State.OPEN);
        assertThat(questions.find(question, officer).question().words())
                .isEqualTo("Tôi không nộp hồ sơ nào.\nAi đã xem?");
        questions.answer(question, ANSWER, colleague).orElseThrow();

        AccessQuestion asked = history.line(accessId, person).question().orElseThrow();
        assertThat(asked.state()).isEqualTo(AccessQuestion.State.ANSWERED);
        assertThat(asked.answer().orElseThrow().text()).isEqualTo(ANSWER);
        assertThat(questions.answered(officer))
                .extracting(answered -> answered.question().questionId())
                .contains(question);
        assertThat(questions.open(officer))
                .extracting(open -> open.question().questionId())
                .doesNotContain(question);
    }

    @Test
    void aSecondClickFindsTheCaseThatIsThere() {
        UUID accessId = read(officer);
        AccessQuestion first = ask(accessId, "Vì sao?");

        AccessQuestion second = ask(accessId, "Xin hỏi lại");

        assertThat(second.questionId()).isEqualTo(first.questionId());
        assertThat(second.words()).isEqualTo("Vì sao?");
    }

    @Test
    void anotherReadOfTheSameLineBelongsToTheSameCase() {
        AccessQuestion first = ask(read(officer), "");
        UUID later = read(officer);

        if (history.line(later, person).time().reads() == 2) {
            assertThat(ask(later, "").questionId()).isEqualTo(first.questionId());
        } else {
            assertThat(ask(later, "").questionId()).isNotEqualTo(first.questionId());
        }
    }

    @Test
    void eightClicksAtOnceOpenOneCase() throws Exception {
        UUID accessId = read(officer);
        Set<UUID> cases = ConcurrentHashMap.newKeySet();

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var clicks =
                    IntStream.range(0, 8)
                            .mapToObj(i ->
                                    executor.submit(
                                            () -> cases.add(ask(accessId, "").questionId())))
                            .toList();
            for (var click : clicks) {
                click.get();
            }
        }

        assertThat(cases).hasSize(1);
    }

    @Test
    void anotherCitizenCannotAskAboutSomebodyElsesRecord() {
        UUID accessId = read(officer);
        Actor other = People.account(People.man(platform).personId());

        assertThatThrownBy(() -> questions.ask(accessId, "", other)).hasMessage("access.unknown");
        assertThat(history.line(accessId, person).question()).isEmpty();
    }

    @Test
    void anOfficerOfAnotherCommuneNeitherSeesNorAnswers() {
        UUID question = ask(read(officer), "").questionId();
        Actor elsewhere = officerOf("00008");

        assertThat(questions.open(elsewhere))
                .extracting(open -> open.question().questionId())
                .doesNotContain(question);
        assertThatThrownBy(() -> questions.find(question, elsewhere))
                .hasMessage("access-question.unknown");
        assertThatThrownBy(() -> questions.answer(question, ANSWER, elsewhere))
                .hasMessage("access-question.unknown");
        assertThat(questions.find(question, officer).question().answer()).isEmpty();
    }

    @Test
    void whoeverReadDoesNotAnswerAndTheQuestionStaysWithTheColleagues() {
        UUID question = ask(read(officer), "").questionId();

        assertThat(questions.find(question, officer).own()).isTrue();
        assertThatThrownBy(() -> questions.answer(question, ANSWER, officer))
                .hasMessage("access-question.own-read");

        assertThat(questions.find(question, colleague).own()).isFalse();
        questions.answer(question, ANSWER, colleague).orElseThrow();
        assertThat(questions.answered(officer))
                .extracting(answered -> answered.question().questionId())
                .contains(question);
    }

    @Test
    void aReadInNoCommunesNameIsAnsweredWhereThePersonLives() {
        UUID question = ask(read(People.account(UUID.randomUUID())), "").questionId();

        assertThat(questions.find(question, officerOf(People.COMMUNE)).kind())
                .isEqualTo(ReaderKind.CITIZEN);
    }

    @Test
    void aReadOfARecordThatWasMergedSinceIsAskedAboutByThePerson() {
        UUID merged = People.woman(platform).personId();
        platform.bean(PopulationRegister.class)
                .read(merged, new Reading(officer, Reading.Purpose.CHECK_OF_CLAIM, null));
        UUID survivor = person.personId().orElseThrow();
        assertThat(
                        People.order(
                                platform,
                                new CivilAct.PersonsMerged(
                                        survivor, merged, LocalDate.of(2026, 1, 5))))
                .isInstanceOf(ActOutcome.Registered.class);
        UUID accessId =
                history.usages(person, AccessPeriod.EVER, 0, 1).records().getFirst().accessId();

        UUID question = ask(accessId, "Vì sao?").questionId();

        assertThat(questions.find(question, colleague).question().words()).isEqualTo("Vì sao?");
        assertThat(history.line(accessId, person).question()).isPresent();
    }

    @Test
    void anAnswerIsGivenOnceAndChangesNothingElse() {
        UUID accessId = read(officer);
        UUID question = ask(accessId, "").questionId();
        long reads = history.usages(person, AccessPeriod.EVER, 0, 1).total();
        var published = new CopyOnWriteArrayList<AccessQuestionAnswered>();
        platform.listen(AccessQuestionAnswered.class, published::add);

        questions.answer(question, ANSWER, colleague).orElseThrow();

        assertThat(published)
                .filteredOn(event -> event.questionId().equals(question))
                .singleElement()
                .satisfies(event -> assertThat(event.accessId()).isEqualTo(accessId));
        assertThatThrownBy(() -> questions.answer(question, ANSWER + "!", colleague))
                .hasMessage("access-question.answered");
        assertThat(
                        history.line(accessId, person)
                                .question()
                                .orElseThrow()
                                .answer()
                                .orElseThrow()
                                .text())
                .isEqualTo(ANSWER);
        assertThat(history.usages(person, AccessPeriod.EVER, 0, 1).total()).isEqualTo(reads);
    }

    @Test
    void wordsHaveALimitThatCountsCharactersAndNotBytes() {
        UUID accessId = read(officer);

        assertThat(codes(questions.ask(accessId, "ữ".repeat(1_001), person)))
                .containsExactly("words access-question.words");
        assertThat(codes(questions.ask(accessId, "a\u0000b", person)))
                .containsExactly("words answer.character");
        assertThat(ask(accessId, "ữ".repeat(1_000)).words()).hasSize(1_000);
    }

    @Test
    void anAnswerThatSaysNothingIsNotTaken() {
        UUID question = ask(read(officer), "").questionId();

        assertThat(codes(questions.answer(question, "   Đã xem   ", colleague)))
                .containsExactly("answer access-question.answer");
        assertThat(codes(questions.answer(question, "a".repeat(1_001), colleague)))
                .containsExactly("answer access-question.answer");
        assertThat(questions.find(question, officer).question().answer()).isEmpty();
    }

    @Test
    void theOldestQuestionComesFirst() {
        ask(read(officer), "");
        ask(read(People.officer()), "");

        List<Instant> asked =
                questions.open(officer).stream().map(open -> open.question().askedAt()).toList();
        assertThat(asked).hasSizeGreaterThan(1).isSorted();
    }

    @Test
    void theLatestAnswerComesFirst() {
        UUID earlier = ask(read(officer), "").questionId();
        UUID later = ask(read(People.officer()), "").questionId();
        questions.answer(later, ANSWER, colleague).orElseThrow();
        questions.answer(earlier, ANSWER, colleague).orElseThrow();

        assertThat(questions.answered(colleague))
                .extracting(answered -> answered.question().questionId())
                .startsWith(earlier, later);
    }

    @Test
    void anAnswerIsNeverChanged() {
        UUID question = ask(read(officer), "").questionId();
        questions.answer(question, ANSWER, colleague).orElseThrow();

        assertThatThrownBy(() ->
                        platform.sql()
                                .sql(
                                        "update population.access_question set answer = ? where question_id = ?")
                                .params(ANSWER + " Khác.", question)
                                .update())
                .rootCause()
                .hasMessageContaining("never changed or removed");
    }

    @Test
    void aQuestionIsNeverRemoved() {
        ask(read(officer), "");

        assertThatThrownBy(
                        () -> platform.sql().sql("delete from population.access_question").update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("never changed or removed");
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var violations)
                ? violations.stream().map(v -> v.field() + " " + v.code()).toList()
                : List.of();
    }
}
