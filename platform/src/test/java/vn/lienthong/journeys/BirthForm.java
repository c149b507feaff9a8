package vn.lienthong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import vn.lienthong.RunningPlatform;

/** The form of procedure 1.001193, as an applicant goes through it. */
final class BirthForm {

    static final byte[] PAPER =
            "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                    .getBytes(StandardCharsets.ISO_8859_1);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String CONTINUE = "main form button[type=submit]";

    private final Page page;

    BirthForm(Page page) {
        this.page = page;
    }

    /** The day so many days ago, as people write it; a day to come for a negative number. */
    static String daysAgo(int days) {
        return DAY.format(
                LocalDate.now(RunningPlatform.shared().bean(Clock.class)).minusDays(days));
    }

    /** Begins a new draft at its first page. */
    BirthForm begin() {
        page.navigate("/dich-vu/1.001193");
        page.click("main a.govuk-button--start");
        page.click(CONTINUE);
        return at("relation");
    }

    /** Waits until a page of the form is there. */
    BirthForm at(String pageId) {
        page.waitForURL(Pattern.compile(".*/ho-so/nhap/[0-9a-f-]{36}/" + pageId));
        return this;
    }

    BirthForm choose(String value) {
        page.check("input[type=radio][value=" + value + "]");
        return send();
    }

    BirthForm write(String field, String text) {
        page.fill("#" + field, text);
        return send();
    }

    BirthForm attach(String name, String mediaType, byte[] content) {
        page.setInputFiles("input[type=file]", new FilePayload(name, mediaType, content));
        return send();
    }

    BirthForm send() {
        page.click(CONTINUE);
        return this;
    }

    /** Sends the page and gives the status of the answer. */
    int statusOfSending() {
        Response response =
                page.waitForResponse(
                        answer -> answer.request().method().equals("POST"),
                        () -> page.click(CONTINUE));
        return response.status();
    }

    /** Exactly one mistake is shown, above and beside the field, and leads to the field. */
    BirthForm refuses(String field, String sentence) {
        page.waitForSelector(".govuk-error-summary");
        var above = page.locator(".govuk-error-summary__list li");
        assertThat(above.allInnerTexts()).singleElement().asString().contains(sentence);
        assertThat(above.locator("a").getAttribute("href")).isEqualTo("#" + field);
        assertThat(page.locator("#" + field).count()).isEqualTo(1);
        assertThat(page.locator(".govuk-error-message").allInnerTexts())
                .singleElement()
                .asString()
                .contains(sentence);
        assertThat(page.title()).startsWith("Lỗi:");
        return this;
    }

    /** Goes from the first page to the check of all answers, as a mother. */
    BirthForm answersOfAMother(String childName, int daysOld) {
        choose("mother").at("child-name").write("childName", childName).at("child-sex");
        choose("FEMALE").at("birth-date").write("birthDate", daysAgo(daysOld)).at("birth-place");
        write("birthPlace", "Bệnh viện Phụ sản Hà Nội").at("father").send().at("commune").send();
        at("birth-notice").attach("giay-chung-sinh.pdf", "application/pdf", PAPER);
        return at("kiem-tra");
    }

    /** Hands the form in and gives the address of the receipt. */
    String submit() {
        send();
        page.waitForURL(Pattern.compile(".*/ho-so/[0-9a-f-]{36}$"));
        return page.url();
    }
}
