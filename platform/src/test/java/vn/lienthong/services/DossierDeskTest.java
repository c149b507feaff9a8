package vn.lienthong.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.AccessHistory;
import vn.lienthong.population.AccessRecord;
import vn.lienthong.population.People;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Sex;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Role;

/** What an officer can do, in which order, and what two officers at once can not. */
class DossierDeskTest {

    private static final String REASON = "Giấy chứng sinh bị mờ, không đọc được.";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final DossierDesk desk = platform.bean(DossierDesk.class);
    private final Actor officer = People.officer();

    private static Actor applicant(Dossier dossier) {
        return new Actor(
                dossier.applicant().accountId(),
                Role.CITIZEN,
                "",
                dossier.applicant().personId(),
                null);
    }

    /** Takes a step in the way in which it is taken; the applicant's steps by the applicant. */
    private void take(DossierStep step, Dossier dossier) {
        UUID id = dossier.dossierId();
        switch (step) {
            case ACCEPT -> desk.accept(id, officer);
            case REFUSE, STOP -> desk.end(id, officer, step, REASON).orElseThrow();
            case APPROVE -> desk.approve(id, officer).orElseThrow();
            case WITHDRAW -> platform.bean(Applications.class).withdraw(id, applicant(dossier));
            case SUBMIT, RETURN_RESULT ->
                    throw new IllegalArgumentException(step + " is taken with another step");
        }
    }

    private Dossier in(DossierState state) {
        Dossier dossier = Births.submitted(platform, "Nguyễn Minh Anh");
        switch (state) {
            case SUBMITTED -> {}
            case ACCEPTED -> take(DossierStep.ACCEPT, dossier);
            case NOT_ACCEPTED -> take(DossierStep.REFUSE, dossier);
            case WITHDRAWN -> take(DossierStep.WITHDRAW, dossier);
            case STOPPED -> {
                take(DossierStep.ACCEPT, dossier);
                take(DossierStep.STOP, dossier);
            }
            case RETURNED -> {
                take(DossierStep.ACCEPT, dossier);
                take(DossierStep.APPROVE, dossier);
            }
            case IN_PROGRESS, SUPPLEMENT_ASKED, PAYMENT_ASKED, FINISHED ->
                    throw new IllegalArgumentException("nothing rests in " + state);
        }
        return desk.open(dossier.dossierId(), officer);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SUBMITTED", "ACCEPTED", "NOT_ACCEPTED", "WITHDRAWN", "STOPPED", "RETURNED"})
    void inEveryStateExactlyTheDeclaredStepsAreTaken(DossierState state) {
        Set<DossierStep> steps =
                EnumSet.complementOf(EnumSet.of(DossierStep.SUBMIT, DossierStep.RETURN_RESULT));
        for (DossierStep step : steps) {
            Dossier dossier = in(state);
            if (step.mayFollow(state)) {
                take(step, dossier);
                DossierState expected =
                        step == DossierStep.APPROVE ? DossierState.RETURNED : step.to();
                assertThat(desk.open(dossier.dossierId(), officer).state()).isEqualTo(expected);
            } else {
                assertThatThrownBy(() -> take(step, dossier))
                        .isInstanceOf(FaultException.class)
                        .hasMessage("dossier.state");
                assertThat(desk.open(dossier.dossierId(), officer).state()).isEqualTo(state);
            }
        }
    }

    @Test
    void twoOfficersApprovingAtOnceRegisterOneChild() throws Exception {
        Dossier dossier = in(DossierState.ACCEPTED);
        Callable<Outcome<IssuedResult>> approve = () -> desk.approve(dossier.dossierId(), officer);
        int won = 0;
        int told = 0;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var future :
                    executor.invokeAll(IntStream.range(0, 2).mapToObj(i -> approve).toList())) {
                try {
                    future.get().orElseThrow();
                    won++;
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).hasMessage("dossier.state");
                    told++;
                }
            }
        }

        assertThat(List.of(won, told)).containsExactly(1, 1);
    }

    @Test
    void anApprovalThatTheRegisterRefusesLeavesTheDossierAsItWas() {
        Actor mother = Births.account(platform, People.woman(platform));
        Dossier first = handedIn(mother);
        Dossier second = handedIn(mother);
        take(DossierStep.ACCEPT, first);
        take(DossierStep.APPROVE, first);
        take(DossierStep.ACCEPT, second);

        Outcome<IssuedResult> outcome = desk.approve(second.dossierId(), officer);

        assertThat(((Outcome.Refused<IssuedResult>) outcome).violations())
                .extracting(violation -> violation.code())
                .containsExactly("birth.twice");
        assertThat(desk.open(second.dossierId(), officer).state()).isEqualTo(DossierState.ACCEPTED);
    }

    private Dossier handedIn(Actor mother) {
        UUID draft = Births.answered(platform, mother, Births.answers(Sex.FEMALE, "Nguyễn An"));
        return platform.bean(Applications.class)
                .submit(draft, mother, Channel.ONLINE)
                .orElseThrow();
    }

    @Test
    void anotherCommunesDossierIsNotThere() {
        Dossier dossier = Births.submitted(platform, "Nguyễn An");
        var stranger = new Actor(UUID.randomUUID(), Role.OFFICER, "", null, "00008");

        assertThatThrownBy(() -> desk.open(dossier.dossierId(), stranger))
                .hasMessage("dossier.unknown");
        assertThatThrownBy(() -> desk.accept(dossier.dossierId(), stranger))
                .hasMessage("dossier.unknown");
    }

    @Test
    void theApplicantSeesThatTheDossierWasOpened() {
        Dossier dossier = Births.submitted(platform, "Nguyễn An");

        desk.open(dossier.dossierId(), officer);

        assertThat(platform.bean(AccessHistory.class).latest(applicant(dossier), 10))
                .extracting(AccessRecord::purpose)
                .contains(Reading.Purpose.DOSSIER);
    }

    @Test
    void aRefusalWithoutAReasonThatCanBeReadIsNotTaken() {
        Dossier dossier = Births.submitted(platform, "Nguyễn An");

        Outcome<Dossier> outcome =
                desk.end(dossier.dossierId(), officer, DossierStep.REFUSE, "không");

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(desk.open(dossier.dossierId(), officer).state())
                .isEqualTo(DossierState.SUBMITTED);
    }

    @Test
    void theResultIsVerifiedByItsCodeAndByNothingElse() {
        Dossier dossier = in(DossierState.RETURNED);
        var results = platform.bean(Results.class);
        String token =
                platform.sql()
                        .sql("select token from services.result where dossier_id = ?")
                        .param(dossier.dossierId())
                        .query(String.class)
                        .single();

        assertThat(results.verify(token).orElseThrow().result().holder()).isEqualTo("N.M.A.");
        assertThat(results.verify(token.substring(1) + "0")).isEmpty();
        assertThat(results.verify("x' or '1'='1")).isEmpty();
    }
}
