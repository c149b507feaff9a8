package vn.lienthong.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How questions that are asked at one moment are answered together. */
class RoundsTest {

    private static final int ASKERS = 40;

    private final List<List<Integer>> answered = new CopyOnWriteArrayList<>();

    private List<String> inWords(List<Integer> questions) {
        answered.add(questions);
        if (questions.contains(13)) {
            throw new IllegalArgumentException("unlucky");
        }
        return questions.stream().map(String::valueOf).toList();
    }

    @Test
    void whoAsksAloneIsAnsweredAlone() {
        var rounds = new Rounds<>(8, 1, this::inWords);

        assertThat(rounds.ask(1)).isEqualTo("1");
        assertThat(rounds.ask(2)).isEqualTo("2");
        assertThat(answered).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void everybodyGetsTheAnswerToTheirOwnQuestion() throws Exception {
        var rounds = new Rounds<>(8, 3, this::inWords);

        assertThat(askAll(rounds, IntStream.range(100, 100 + ASKERS).boxed().toList()))
                .containsExactlyElementsOf(
                        IntStream.range(100, 100 + ASKERS).mapToObj(String::valueOf).toList());
        assertThat(answered).allSatisfy(round -> assertThat(round).hasSizeBetween(1, 8));
    }

    @Test
    void whatIsAskedDuringARoundIsAnsweredTogetherInTheNext() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var rounds =
                new Rounds<Integer, String>(
                        ASKERS,
                        1,
                        questions -> {
                            if (questions.contains(0)) {
                                begun.countDown();
                                await(goOn);
                            }
                            return inWords(questions);
                        });
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = askers.submit(() -> rounds.ask(0));
            begun.await();
            List<Future<String>> others = new ArrayList<>();
            for (int i = 100; i < 105; i++) {
                int question = i;
                others.add(askers.submit(() -> rounds.ask(question)));
            }
            while (rounds.waitingNow() < others.size()) {
                Thread.onSpinWait();
            }
            goOn.countDown();
            first.get();
            for (Future<String> other : others) {
                other.get();
            }
        }

        assertThat(answered).hasSize(2);
        assertThat(answered.getLast()).containsExactlyInAnyOrder(100, 101, 102, 103, 104);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void aQuestionThatFailsFailsByItself() throws Exception {
        var rounds = new Rounds<>(ASKERS, 1, this::inWords);
        List<Integer> questions = IntStream.range(0, ASKERS).boxed().toList();

        List<String> answers = askAll(rounds, questions);

        assertThat(answers)
                .containsExactlyElementsOf(
                        questions.stream().map(q -> q == 13 ? "unlucky" : q.toString()).toList());
        assertThatThrownBy(() -> rounds.ask(13)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAnswerTooFewIsADefectThatIsTold() {
        var rounds = new Rounds<Integer, String>(8, 1, _ -> List.of());

        assertThatThrownBy(() -> rounds.ask(1)).isInstanceOf(IllegalStateException.class);
    }

    private static List<String> askAll(Rounds<Integer, String> rounds, List<Integer> questions)
            throws Exception {
        var answers = new ArrayList<String>();
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> asked =
                    questions.stream()
                            .<Callable<String>>map(question -> () -> answerOf(rounds, question))
                            .toList();
            for (Future<String> answer : askers.invokeAll(asked)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static String answerOf(Rounds<Integer, String> rounds, int question) {
        try {
            return rounds.ask(question);
        } catch (IllegalArgumentException told) {
            return String.valueOf(told.getMessage());
        }
    }
}
