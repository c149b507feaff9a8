package vn.lienthong.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.identity.Accounts;
import vn.lienthong.identity.OpenAccount;
import vn.lienthong.population.ParentClaim;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.services.Applications;
import vn.lienthong.services.Attachment;
import vn.lienthong.services.DossierDesk;
import vn.lienthong.services.DossierStep;
import vn.lienthong.services.Procedure;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.synthetic.SyntheticPerson;

/** Takes one birth through the real use cases, each at its simulated moment. */
final class BirthReplay {

    private static final String PROCEDURE = "1.001193";
    private static final String REASON = "Giấy chứng sinh bị mờ, không đọc được ngày sinh của trẻ.";

    private final Accounts accounts;
    private final PopulationRegister register;
    private final Applications applications;
    private final DossierDesk desk;
    private final SimulatedTime time;

    BirthReplay(
            Accounts accounts,
            PopulationRegister register,
            Applications applications,
            DossierDesk desk,
            SimulatedTime time) {
        this.accounts = accounts;
        this.register = register;
        this.applications = applications;
        this.desk = desk;
        this.time = time;
    }

    /** Replays what has happened by {@code now}; the rest stays for the officers of today. */
    void replay(Newborn birth, Instant now) {
        if (birth.submittedAt().isAfter(now)) {
            return;
        }
        time.at(birth.submittedAt(), () -> submitAndGoOn(birth, now));
    }

    private void submitAndGoOn(Newborn birth, Instant now) {
        Actor parent = parent(birth.applicant());
        UUID dossier = submitted(birth, parent);
        Actor officer = officer(birth.mother().communeCode());
        if (birth.acceptedAt().isAfter(now)) {
            return;
        }
        if (birth.ending() == Newborn.Ending.REFUSED) {
            time.at(
                    birth.acceptedAt(),
                    () -> desk.end(dossier, officer, DossierStep.REFUSE, REASON).orElseThrow());
            return;
        }
        time.at(birth.acceptedAt(), () -> desk.accept(dossier, officer));
        if (birth.decidedAt().isAfter(now)) {
            return;
        }
        time.at(
                birth.decidedAt(),
                () -> {
                    if (birth.ending() == Newborn.Ending.STOPPED) {
                        desk.end(dossier, officer, DossierStep.STOP, REASON).orElseThrow();
                    } else {
                        desk.approve(dossier, officer).orElseThrow();
                    }
                });
    }

    private UUID submitted(Newborn birth, Actor parent) {
        UUID draftId = applications.begin(PROCEDURE, parent);
        applications.attach(draftId, parent, "birthNotice", birthNotice()).orElseThrow();
        Map<String, String> typed = typed(birth);
        for (Procedure.Page page :
                applications.procedure(applications.draft(draftId, parent)).pages()) {
            boolean asked = applications.pages(applications.draft(draftId, parent)).contains(page);
            if (asked && page.fields().stream().allMatch(field -> typed.containsKey(field.id()))) {
                applications
                        .answer(draftId, parent, page.id(), field -> typed.getOrDefault(field, ""))
                        .orElseThrow();
            }
        }
        return applications.submit(draftId, parent, birth.channel()).orElseThrow().dossierId();
    }

    private static Map<String, String> typed(Newborn birth) {
        SyntheticPerson child = birth.child();
        var typed = new LinkedHashMap<String, String>();
        typed.put("relation", birth.byFather() ? "father" : "mother");
        typed.put("childName", child.name().full());
        typed.put("childSex", child.sex().name());
        typed.put("birthDate", PartialDate.of(child.birthDate()).inVietnamese());
        typed.put("birthPlace", "Trung tâm y tế khu vực");
        typed.put("motherNumber", birth.mother().personalNumber().unmasked());
        typed.put("motherName", birth.mother().name().full());
        typed.put(
                "fatherNumber",
                birth.father().map(father -> father.personalNumber().unmasked()).orElse(""));
        typed.put("fatherName", birth.father().map(father -> father.name().full()).orElse(""));
        return typed;
    }

    /** The parent's own account, opened when the parent first needs it. */
    private Actor parent(SyntheticPerson person) {
        String username = "cong-dan-" + person.index();
        return accounts.find(username)
                .orElseGet(() ->
                        accounts.open(
                                new OpenAccount(
                                        username,
                                        null,
                                        person.name().full(),
                                        Role.CITIZEN,
                                        registered(person),
                                        null)));
    }

    private UUID registered(SyntheticPerson person) {
        var opener = new Actor(new UUID(0, 0), Role.OFFICER, "", null, null);
        return register.match(
                        new ParentClaim(person.personalNumber(), person.name()),
                        new Reading(opener, Reading.Purpose.CHECK_OF_CLAIM, null))
                .orElseThrow(() -> new IllegalStateException("a parent is not in the register"))
                .personId();
    }

    private Actor officer(String communeCode) {
        String username = "can-bo-" + communeCode;
        return accounts.find(username)
                .orElseGet(() ->
                        accounts.open(
                                new OpenAccount(
                                        username,
                                        null,
                                        "Cán bộ " + communeCode,
                                        Role.OFFICER,
                                        null,
                                        communeCode)));
    }

    /** A picture of a birth notice: a one-page PDF that says that it is a simulated one. */
    private static Attachment birthNotice() {
        String pdf =
                """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
                4 0 obj<</Length 62>>stream
                BT /F1 16 Tf 60 500 Td (GIAY CHUNG SINH - mo phong) Tj ET
                endstream endobj
                5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """;
        return Attachment.of("giay-chung-sinh.pdf", pdf.getBytes(StandardCharsets.US_ASCII))
                .orElseThrow();
    }
}
