package vn.lienthong.verification.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.RunningPlatform;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.population.Reading.Purpose;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.verification.KnownPerson;
import vn.lienthong.verification.SnapshotBuild;
import vn.lienthong.verification.jobs.BodyFiles;
import vn.lienthong.verification.jobs.Job;
import vn.lienthong.verification.jobs.Threshold;
import vn.lienthong.verification.jobs.Thresholds;

/** From labels to a threshold: one proposes, another takes it into force, later files obey. */
class ThresholdProposalsTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final ThresholdProposals PROPOSALS = PLATFORM.bean(ThresholdProposals.class);
    private static final Thresholds THRESHOLDS = PLATFORM.bean(Thresholds.class);
    private static final String GROUND = "Biên bản 12/BB";

    private final Actor proposer = ReviewsTest.reviewer("G01");
    private final Actor other = ReviewsTest.reviewer("G01");

    private static LocalDate today() {
        return LocalDate.ofInstant(PLATFORM.bean(Clock.class).instant(), SimulatedTime.VIETNAM);
    }

    private ThresholdProposal propose(String body, Purpose purpose, double declared) {
        return PROPOSALS.propose(AgencyCode.of(body), purpose, declared, proposer);
    }

    @Test
    void laterFilesAreJudgedByWhatTwoPeopleTookIntoForce() {
        AgencyCode body = AgencyCode.of("G12");
        Labels.add("G12", "TAX", "LOW_MARGIN", 0.9991, 400, 400);
        Labels.add("G12", "TAX", "AMBIGUOUS_WITH_NUMBER", 0.93, 200, 199);
        Labels.add("G12", "TAX", "AMBIGUOUS_WITH_NUMBER", 0.85, 40, 10);
        ThresholdProposal proposal = propose("G12", Purpose.TAX, 0.95);
        assertThat(proposal.accept()).isEqualTo(0.9);
        assertThat(THRESHOLDS.inForce(body, Purpose.TAX, today()))
                .isEqualTo(Threshold.OF_THE_MODEL);
        PROPOSALS.decide(proposal.thresholdId(), today(), GROUND, other);

        var decided = new Threshold(0.9, proposal.thresholdId());
        assertThat(THRESHOLDS.inForce(body, Purpose.TAX, today())).isEqualTo(decided);
        assertThat(THRESHOLDS.inForce(body, Purpose.TAX, today().minusDays(1)))
                .isEqualTo(Threshold.OF_THE_MODEL);
        KnownPerson person = KnownPerson.entered();
        PLATFORM.bean(SnapshotBuild.class).build();
        Job job =
                BodyFiles.done(
                        "G12",
                        "TAX",
                        "ho_ten,so_dinh_danh\n%s,%s\n"
                                .formatted(KnownPerson.NAME, person.number()));
        assertThat(job.judged())
                .isNotNull()
                .satisfies(judged -> {
                    assertThat(judged.threshold()).isEqualTo(decided);
                    assertThat(judged.model())
                            .isNotEqualTo(ModelText.identity(ModelText.builtIn()));
                });
    }

    @Test
    void linesOfWhichNothingIsKnownStayAsUncertainAsTheyAre() {
        Labels.add("G20", "TAX", "LOW_MARGIN", 0.9991, 400, 400);
        Labels.add("G20", "TAX", "AMBIGUOUS_WITH_NUMBER", 0.93, 200, 199);
        Labels.add("G20", "TAX", "AMBIGUOUS_WITHOUT_NUMBER", 0.5, 3, 1);

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> propose("G20", Purpose.TAX, 0.95))
                .withMessage("verification.threshold-same");
    }

    @Test
    void whereTakenLinesAreWrongTooOftenTheThresholdRises() {
        Labels.add("G19", "TAX", "LOW_MARGIN", 0.9985, 400, 399);
        Labels.add("G19", "TAX", "LOW_MARGIN", 0.9955, 100, 60);
        ThresholdProposal proposal = propose("G19", Purpose.TAX, 0.98);

        assertThat(proposal.accept()).isEqualTo(0.998);
        assertThat(proposal.evidence())
                .singleElement()
                .satisfies(stratum -> {
                    assertThat(stratum.lines()).isEqualTo(500);
                    assertThat(stratum.labels()).isEqualTo(400);
                    assertThat(stratum.lowerBound()).isGreaterThanOrEqualTo(0.98);
                });
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> propose("G19", Purpose.TAX, 0.9))
                .withMessage("verification.threshold-open");
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "400, 300"})
    void fewOrWrongLabelsShowNothing(int labels, int correct) {
        String body = labels == 10 ? "G13" : "G14";
        Labels.add(body, "TAX", "LOW_MARGIN", 0.9991, labels, correct);

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> propose(body, Purpose.TAX, 0.9))
                .withMessage("verification.threshold-labels");
    }

    @Test
    void nobodyTakesTheirOwnProposalIntoForceOrOneOfTheirOwnBody() {
        Labels.add("G16", "TAX", "LOW_MARGIN", 0.9991, 400, 400);
        Labels.add("G16", "TAX", "AMBIGUOUS_WITH_NUMBER", 0.93, 200, 200);
        UUID id = propose("G16", Purpose.TAX, 0.95).thresholdId();

        refused("verification.threshold-own", id, today(), GROUND, proposer);
        refused("verification.threshold-own", id, today(), GROUND, ReviewsTest.reviewer("G16"));
        refused("verification.threshold-day", id, today().minusDays(1), GROUND, other);
        refused("verification.threshold-ground", id, today(), " ", other);
        PROPOSALS.decide(id, null, GROUND, other);
        refused("verification.threshold-unknown", id, today(), GROUND, other);
        assertThat(THRESHOLDS.inForce(AgencyCode.of("G16"), Purpose.TAX, today()))
                .isEqualTo(Threshold.OF_THE_MODEL);
    }

    private static void refused(
            String code, UUID thresholdId, LocalDate from, String ground, Actor actor) {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> PROPOSALS.decide(thresholdId, from, ground, actor))
                .withMessage(code);
    }
}
