package vn.lienthong.population.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.ActOrder;
import vn.lienthong.population.ActOutcome;
import vn.lienthong.population.ActRegistration;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.NumberAudit;
import vn.lienthong.population.ParentClaim;
import vn.lienthong.population.People;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.FaultException;

/** Two records of one person: found, shown side by side, decided, merged and separated. */
class DuplicatesTest {

    private static final String COMMUNE = People.COMMUNE;
    private static final String OTHER_COMMUNE = "00008";
    private static final String NAME = "Phùng Đức Thắng";
    private static final String WHY = "Đã đối chiếu giấy khai sinh bản gốc.";
    private static final LegalGround GROUND =
            new LegalGround(LegalGround.Kind.LAW, "60/2014/QH13", LocalDate.of(2014, 11, 20), "3");

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Duplicates duplicates = platform.bean(Duplicates.class);
    private final PopulationRegister register = platform.bean(PopulationRegister.class);
    private final LocalDate born = Records.birthday();
    private final Actor officer = Records.officer(COMMUNE);

    private static DecisionOrder order(DecisionKind kind, @Nullable UUID survivor, int seen) {
        return new DecisionOrder(kind, survivor, WHY, seen);
    }

    private long pairsOf(Enrolment person) {
        return platform.sql()
                .sql("select count(*) from population.duplicate_pair where :p in (one, other)")
                .param("p", person.personId())
                .query(Long.class)
                .single();
    }

    private static List<String> codes(Outcome<DuplicatePair> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<DuplicatePair>) outcome)
                .violations().stream().map(Violation::code).toList();
    }

    /** Two records of one man, and their pair. */
    private record Double(Enrolment first, Enrolment second, UUID pair) {}

    private Double twice() {
        Enrolment first = Records.man(platform, NAME, born, COMMUNE);
        Enrolment second = Records.man(platform, NAME, born, COMMUNE);
        return new Double(first, second, Records.pair(platform, first, second));
    }

    private DuplicatePair merged(Double of) {
        return duplicates
                .decide(of.pair(), order(DecisionKind.SAME, of.first().personId(), 0), officer)
                .orElseThrow();
    }

    @Test
    void aPersonEnteredTwiceIsFoundAtOnceAndTheReasonsAreGiven() {
        OpenedPair opened = duplicates.open(twice().pair(), officer);

        assertThat(opened.pair().level()).isEqualTo(Level.LIKELY);
        assertThat(opened.pair().reasons())
                .containsExactly("same-name-birth", "same-name-birth-commune");
        assertThat(opened.differs(PairRecord.Field.NAME)).isFalse();
        assertThat(opened.differs(PairRecord.Field.NUMBER)).isTrue();
    }

    @Test
    void anotherSpellingOfTheToneMarkIsTheSameName() {
        Enrolment one = Records.man(platform, "Phùng Văn Hoà", born, COMMUNE);
        Enrolment other = Records.man(platform, "Phùng Văn Hòa", born, COMMUNE);

        assertThat(duplicates.open(Records.pair(platform, one, other), officer).pair().level())
                .isEqualTo(Level.LIKELY);
    }

    @Test
    void twinsAreNotDuplicates() {
        UUID mother = People.woman(platform).personId();
        LocalDate day = LocalDate.of(2015, 5, 5);
        Enrolment one = Records.entered(platform, "Phùng Gia Bảo", day, COMMUNE, mother);
        Records.entered(platform, "Phùng Gia Huy", day, COMMUNE, mother);
        Records.entered(platform, "Phùng Gia Minh", day.plusDays(1), COMMUNE, mother);

        assertThat(pairsOf(one)).isZero();
    }

    @Test
    void twoBirthsOfOneMotherFiveMonthsApartAreLookedAt() {
        UUID mother = People.woman(platform).personId();
        LocalDate day = LocalDate.of(2015, 5, 5);
        Enrolment one = Records.entered(platform, "Phùng Thế Anh", day, COMMUNE, mother);
        Enrolment other =
                Records.entered(platform, "Phùng Thế Vinh", day.plusDays(150), COMMUNE, mother);

        assertThat(duplicates.open(Records.pair(platform, one, other), officer).pair().reasons())
                .containsExactly("births-too-near");
    }

    @Test
    void theSameOldNumberIsFoundWhenItIsDeclared() {
        Enrolment one = Records.man(platform, "Phùng Văn Một", born, COMMUNE);
        Enrolment other = Records.man(platform, "Phùng Thế Hai", Records.birthday(), COMMUNE);
        String digits = "9%08d".formatted(born.toEpochDay() + 100_000);
        declare(one, digits);
        assertThat(pairsOf(one)).isZero();

        declare(other, digits);

        assertThat(duplicates.open(Records.pair(platform, one, other), officer).pair().reasons())
                .containsExactly("same-old-number");
    }

    private void declare(Enrolment person, String oldNumber) {
        var act =
                new CivilAct.DetailsDeclared(
                        person.personId(),
                        Attribute.OLD_NUMBER,
                        Map.of("number", oldNumber),
                        LocalDate.of(2020, 1, 1));
        assertThat(
                        platform.bean(ActRegistration.class)
                                .register(new ActOrder(act, officer, GROUND, null)))
                .isInstanceOf(ActOutcome.Registered.class);
    }

    @Test
    void aSearchThroughTheRegisterFindsWhatWasMissedAndNothingTwice() {
        var pair = twice();
        var search = platform.bean(DuplicateSearch.class);
        platform.sql()
                .sql("delete from population.duplicate_pair where pair_id = ?")
                .param(pair.pair())
                .update();

        assertThat(search.throughout().found()).isGreaterThanOrEqualTo(1);
        assertThat(search.throughout().found()).isZero();
        assertThat(Records.pair(platform, pair.first(), pair.second()))
                .as("found again, once")
                .isNotEqualTo(pair.pair());
    }

    @Test
    void aSearchThroughTheRegisterFindsASlipOfTheNameAndADateWrittenWrongly() {
        LocalDate day = born.withMonth(3).withDayOfMonth(7);
        Enrolment one = Records.man(platform, "Phùng Bá Khuynh", day, COMMUNE);
        Enrolment slip = Records.man(platform, "Phùng Bá Khuyn", day, COMMUNE);
        Enrolment swapped =
                Records.man(
                        platform, "Phùng Bá Khuynh", LocalDate.of(day.getYear(), 7, 3), COMMUNE);
        Enrolment elsewhere = Records.man(platform, "Phùng Bá Khuyh", day, OTHER_COMMUNE);

        platform.bean(DuplicateSearch.class).throughout();

        assertThat(reasons(one, slip)).containsExactly("near-name-birth-commune");
        assertThat(reasons(one, swapped)).containsExactly("same-name-mistaken-birth");
        assertThat(pairsOf(elsewhere)).isZero();
    }

    private List<String> reasons(Enrolment one, Enrolment other) {
        return duplicates.open(Records.pair(platform, one, other), officer).pair().reasons();
    }

    @Test
    void twoPeopleForEverAreNeverProposedAgain() {
        var pair = twice();
        duplicates
                .decide(pair.pair(), order(DecisionKind.DIFFERENT, null, 0), officer)
                .orElseThrow();

        platform.bean(DuplicateSearch.class).throughout();

        OpenedPair opened = duplicates.open(pair.pair(), officer);
        assertThat(opened.pair().state()).isEqualTo(DuplicatePair.State.DIFFERENT);
        assertThat(opened.decisions()).extracting(DuplicateDecision::reason).containsExactly(WHY);
        assertThat(
                        codes(
                                duplicates.decide(
                                        pair.pair(), order(DecisionKind.UNSURE, null, 1), officer)))
                .containsExactly("duplicate.decided-meanwhile");
    }

    @Test
    void anUnsettledPairWaitsOn() {
        var pair = twice();
        duplicates.decide(pair.pair(), order(DecisionKind.UNSURE, null, 0), officer).orElseThrow();

        duplicates
                .decide(pair.pair(), order(DecisionKind.DIFFERENT, null, 1), officer)
                .orElseThrow();

        assertThat(duplicates.open(pair.pair(), officer).decisions()).hasSize(2);
    }

    @Test
    void afterAMergeTheRegisterShowsOnePersonUnderBothNumbers() {
        var pair = twice();

        merged(pair);

        UUID survivor = pair.first().personId();
        assertThat(register.read(pair.second().personId(), People.reading()).personId())
                .isEqualTo(survivor);
        var formerNumber = new ParentClaim(pair.second().number(), pair.second().name());
        assertThat(register.match(formerNumber, People.reading()).orElseThrow().personId())
                .isEqualTo(survivor);
        assertThat(
                        platform.sql()
                                .sql(
                                        "select count(*) from population.person_current where birth_date = ?")
                                .param(born.toString())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        assertThat(platform.bean(NumberAudit.class).check().holds()).isTrue();
        assertThat(duplicates.open(pair.pair(), officer))
                .matches(opened -> opened.one().shown() != opened.other().shown());
    }

    @Test
    void aMergedRecordTakesNoMoreActs() {
        var pair = twice();
        merged(pair);

        ActOutcome outcome =
                platform.bean(ActRegistration.class)
                        .register(
                                new ActOrder(
                                        new CivilAct.Death(
                                                pair.second().personId(),
                                                LocalDate.of(2024, 1, 1),
                                                ""),
                                        officer,
                                        GROUND,
                                        null));

        assertThat(((ActOutcome.Refused) outcome).violations())
                .extracting(Violation::code)
                .containsExactly("person.merged");
    }

    @Test
    void aMergeThatWasWrongIsUndoneAndThePairWaitsAgain() {
        var pair = twice();
        merged(pair);

        duplicates
                .decide(pair.pair(), order(DecisionKind.SEPARATED, null, 1), officer)
                .orElseThrow();

        OpenedPair opened = duplicates.open(pair.pair(), officer);
        assertThat(opened.pair().state()).isEqualTo(DuplicatePair.State.OPEN);
        assertThat(opened.one().shown() && opened.other().shown()).isTrue();
        assertThat(register.read(pair.second().personId(), People.reading()).number())
                .isEqualTo(pair.second().number());
        assertThat(platform.bean(NumberAudit.class).check().holds()).isTrue();
    }

    @Test
    void ofTwoOfficersAtOnceOneDecidesAndTheOtherIsTold() throws Exception {
        var pair = twice();
        Callable<Outcome<DuplicatePair>> merge =
                () ->
                        duplicates.decide(
                                pair.pair(),
                                order(DecisionKind.SAME, pair.first().personId(), 0),
                                officer);
        Callable<Outcome<DuplicatePair>> keep =
                () ->
                        duplicates.decide(
                                pair.pair(),
                                order(DecisionKind.DIFFERENT, null, 0),
                                Records.officer(COMMUNE));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = threads.invokeAll(List.of(merge, keep));
            var first = outcomes.getFirst().get();
            var second = outcomes.getLast().get();

            assertThat(List.of(first, second))
                    .filteredOn(Outcome.Accepted.class::isInstance)
                    .hasSize(1);
            assertThat(codes(first instanceof Outcome.Refused<DuplicatePair> ? first : second))
                    .containsExactly("duplicate.decided-meanwhile");
        }
        assertThat(duplicates.open(pair.pair(), officer).decisions()).hasSize(1);
    }

    @Test
    void aDecisionNeedsItsReasonAndAMergeTheRecordThatStays() {
        var pair = twice();

        assertThat(
                        codes(
                                duplicates.decide(
                                        pair.pair(),
                                        new DecisionOrder(DecisionKind.SAME, null, "vì vậy", 0),
                                        officer)))
                .containsExactly("answer.missing", "duplicate.reason");
        assertThat(
                        codes(
                                duplicates.decide(
                                        pair.pair(),
                                        new DecisionOrder(null, null, WHY, 0),
                                        officer)))
                .containsExactly("answer.missing");
    }

    @Test
    void recordsThatTheLawKeepsApartAreNotMerged() {
        Enrolment father = Records.man(platform, NAME, born, COMMUNE);
        Enrolment son = Records.man(platform, NAME, born, COMMUNE);
        UUID pair = Records.pair(platform, father, son);
        assertThat(
                        platform.bean(ActRegistration.class)
                                .register(
                                        new ActOrder(
                                                new CivilAct.Guardianship(
                                                        son.personId(),
                                                        father.personId(),
                                                        LocalDate.of(2020, 1, 1)),
                                                officer,
                                                GROUND,
                                                null)))
                .isInstanceOf(ActOutcome.Registered.class);

        assertThat(
                        codes(
                                duplicates.decide(
                                        pair,
                                        order(DecisionKind.SAME, father.personId(), 0),
                                        officer)))
                .containsExactly("merge.names-the-other");
    }

    @Test
    void whoSeesAPairLeavesAnAccessRecordWithBoth() {
        var pair = twice();

        duplicates.open(pair.pair(), officer);

        for (Enrolment person : List.of(pair.first(), pair.second())) {
            assertThat(
                            platform.sql()
                                    .sql(
                                            "select purpose from population.access_record where person_id = ? and reader = ?")
                                    .params(person.personId(), officer.accountId())
                                    .query(String.class)
                                    .list())
                    .containsExactly("DATA_QUALITY");
        }
    }

    @Test
    void anOfficerOfAnotherCommuneSeesNoPair() {
        var pair = twice();

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> duplicates.open(pair.pair(), Records.officer(OTHER_COMMUNE)))
                .withMessage("duplicate.unknown");
        assertThat(duplicates.list(Records.officer(OTHER_COMMUNE), true, 0).pairs())
                .noneMatch(line -> line.pair().pairId().equals(pair.pair()));
    }

    @Test
    void theBuiltInRulesComeThroughTheirExamples() {
        assertThat(DuplicateRules.read(ContentDirectory.builtIn()).examples())
                .isGreaterThanOrEqualTo(10);
    }
}
