package vn.lienthong.services;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.Accounts;
import vn.lienthong.identity.OpenAccount;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.People;
import vn.lienthong.primitives.Sex;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Role;

/** Birth dossiers of our own on the running platform. */
public final class Births {

    static final String PROCEDURE = "1.001193";

    private Births() {}

    /** An account of a person. */
    public static Actor account(RunningPlatform platform, Enrolment person) {
        return platform.bean(Accounts.class)
                .open(
                        new OpenAccount(
                                "test-"
                                        + person.personId()
                                                .toString()
                                                .substring(9)
                                                .toLowerCase(Locale.ROOT),
                                null,
                                person.name().full(),
                                Role.CITIZEN,
                                person.personId(),
                                null));
    }

    /** Answers with which a parent of that sex registers a child. */
    static Map<String, String> answers(Sex parent, String childName) {
        var typed = new HashMap<String, String>();
        typed.put("relation", parent == Sex.FEMALE ? "mother" : "father");
        typed.put("childName", childName);
        typed.put("childSex", "FEMALE");
        typed.put("birthDate", "27/03/2026");
        typed.put("birthPlace", "Trung tâm y tế khu vực");
        typed.put("commune", "Phường Ba Đình, Thành phố Hà Nội");
        return typed;
    }

    /** A draft with every page answered. */
    static UUID answered(RunningPlatform platform, Actor parent, Map<String, String> typed) {
        var applications = platform.bean(Applications.class);
        UUID draft = applications.begin(PROCEDURE, parent);
        applications.attach(draft, parent, "birthNotice", paper()).orElseThrow();
        for (Procedure.Page page :
                applications.procedure(applications.draft(draft, parent)).pages()) {
            boolean asked = applications.pages(applications.draft(draft, parent)).contains(page);
            if (asked && !page.id().equals("birth-notice")) {
                applications
                        .answer(draft, parent, page.id(), id -> typed.getOrDefault(id, ""))
                        .orElseThrow();
            }
        }
        return draft;
    }

    /** A dossier that a mother of her own handed in online. */
    static Dossier submitted(RunningPlatform platform, String childName) {
        Actor mother = account(platform, People.woman(platform));
        UUID draft = answered(platform, mother, answers(Sex.FEMALE, childName));
        return platform.bean(Applications.class)
                .submit(draft, mother, Channel.ONLINE)
                .orElseThrow();
    }

    static Attachment paper() {
        return Attachment.of("giay-chung-sinh.pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII))
                .orElseThrow();
    }
}
