package vn.lienthong.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The pages of a birth registration, in the order in which people see them. */
public final class BirthJourney {

    private static final String PROCEDURE = "1.001193";
    private static final String DRAFTS = "/ho-so/nhap/";
    private static final String CHECK = "kiem-tra";
    private static final String FORM = "name=\"_csrf\"";
    private static final byte[] NOTICE =
            """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """
                    .getBytes(StandardCharsets.US_ASCII);

    private BirthJourney() {}

    /**
     * Begins a draft.
     *
     * @return its identifier
     */
    public static UUID begin(Browser citizen) throws IOException, InterruptedException {
        String path = "/dich-vu/" + PROCEDURE + "/bat-dau";
        Page before = citizen.read("before you start", path, FORM);
        Page begun = citizen.send("begin", before, path, Map.of());
        return UUID.fromString(last(begun.location()));
    }

    /** Answers every page of the form, uploads the birth notice, and stops before handing in. */
    public static void fill(Browser citizen, UUID draft, Child child)
            throws IOException, InterruptedException {
        String page = "relation";
        while (!page.equals(CHECK)) {
            String path = DRAFTS + draft + "/" + page;
            Page form = citizen.read("form page", path, FORM);
            Page answer =
                    page.equals("birth-notice")
                            ? citizen.upload("upload", form, path, "birthNotice", NOTICE)
                            : citizen.send("answer", form, path, answers(form, child));
            page = last(answer.location());
        }
    }

    /**
     * Hands a filled draft in and reads the receipt. Only when this returns may the applicant count
     * on the dossier.
     *
     * @return the dossier's identifier
     */
    public static UUID handIn(Browser citizen, UUID draft)
            throws IOException, InterruptedException {
        String path = DRAFTS + draft + "/" + CHECK;
        Page check = citizen.read("check your answers", path, FORM);
        Page sent = citizen.send("hand in", check, path, Map.of());
        citizen.read("receipt", sent.location(), "lt-code");
        return UUID.fromString(last(sent.location()));
    }

    /**
     * Takes a dossier as far as it goes, as the officer of its commune: accepts it, if that was not
     * done, and approves it, if that was not done. The child is registered when this returns.
     */
    public static void decide(Browser officer, UUID dossier)
            throws IOException, InterruptedException {
        step(officer, dossier, "accept", "tiep-nhan");
        step(officer, dossier, "approve", "phe-duyet");
    }

    private static void step(Browser officer, UUID dossier, String label, String step)
            throws IOException, InterruptedException {
        String path = "/can-bo/ho-so/" + dossier;
        Page open = officer.read("dossier at the desk", path, "lt-code");
        if (open.body().contains(path + "/" + step)) {
            officer.send(label, open, path + "/" + step, Map.of());
        }
    }

    /** What is typed on a page; where nothing is typed, what stands there already. */
    private static Map<String, String> answers(Page form, Child child) {
        var answers = new LinkedHashMap<String, String>();
        child.typed()
                .forEach((field, value) -> {
                    if (form.body().contains("name=\"" + field + "\"")) {
                        answers.put(field, value);
                    }
                });
        form.value("commune").ifPresent(commune -> answers.put("commune", commune));
        return answers;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
