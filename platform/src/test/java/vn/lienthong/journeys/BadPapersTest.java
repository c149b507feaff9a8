package vn.lienthong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienthong.shell.Role;

/** Papers that cannot be taken: the applicant is told why, and no answer is lost. */
class BadPapersTest {

    private static final int ELEVEN_MEGABYTES = 11 * 1024 * 1024;

    @RegisterExtension private final Windows windows = Windows.ofEachTest();

    @Test
    void aTextThatIsCalledPdfIsRefusedBesideItsField() {
        Page page = atTheFile();

        put(page, "giay-chung-sinh.pdf", "đây là văn bản".getBytes(StandardCharsets.UTF_8));

        assertThat(new BirthForm(page).statusOfSending()).isEqualTo(422);
        new BirthForm(page).refuses("birthNotice", "Chỉ nhận tệp PDF, JPG hoặc PNG");
        nothingIsLost(page);
    }

    @Test
    void aFileOfElevenMegabytesIsRefusedBesideItsField() {
        Page page = atTheFile();

        put(page, "to.pdf", Arrays.copyOf(BirthForm.PAPER, ELEVEN_MEGABYTES));

        assertThat(new BirthForm(page).statusOfSending()).isEqualTo(422);
        new BirthForm(page).refuses("birthNotice", "không được vượt quá 10 MB");
        nothingIsLost(page);
    }

    private Page atTheFile() {
        Page page = windows.open(Visitor.sample(Role.CITIZEN));
        page.navigate("/ho-so/nhap/" + Scene.shared().draft() + "/birth-notice");
        return page;
    }

    private static void put(Page page, String name, byte[] content) {
        page.setInputFiles("input[type=file]", new FilePayload(name, "application/pdf", content));
    }

    private static void nothingIsLost(Page page) {
        page.navigate("/ho-so/nhap/" + Scene.shared().draft() + "/kiem-tra");
        assertThat(page.locator("main").innerText())
                .contains("Nguyễn Gia Hân", "Bệnh viện Phụ sản Hà Nội");
    }
}
