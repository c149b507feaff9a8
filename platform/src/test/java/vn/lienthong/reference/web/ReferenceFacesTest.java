package vn.lienthong.reference.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.ServletException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.reference.AddressResolution;
import vn.lienthong.reference.AddressResolver;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ErrorCatalogue;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Frame;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.Texts;

/** What programs and readers get. */
class ReferenceFacesTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Path CONTENT = ContentDirectory.builtIn().root();
    private static final AdministrativeUnits UNITS = AdministrativeUnits.read(CONTENT);
    private static final AddressResolver ADDRESSES = AddressResolver.read(CONTENT, UNITS);
    private static final Texts TEXTS = Texts.fromClassPath();
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "gg.jte.generated.precompiled");

    private final MockMvc web =
            MockMvcBuilders.standaloneSetup(
                            new ReferenceApi(ADDRESSES, UNITS, CLOCK),
                            new AddressPage(ADDRESSES, UNITS, CLOCK))
                    .build();

    private String html(ModelAndView view, Language language) {
        var request =
                new Frame.PageRequest(
                        "/dia-chi", "", "_csrf", "t", "/s.css", "http://x", List.of());
        var frame = new Frame(TEXTS, new ErrorCatalogue(TEXTS), language, null, request);
        Map<String, Object> parameters = new HashMap<>(view.getModel());
        parameters.put("frame", frame);
        StringOutput output = new StringOutput();
        TEMPLATES.render(view.getViewName() + ".jte", parameters, output);
        return output.toString();
    }

    private ModelAndView convert(String address, String at, int status) throws Exception {
        return Objects.requireNonNull(
                web.perform(post("/dia-chi").param("address", address).param("at", at))
                        .andExpect(status().is(status))
                        .andReturn()
                        .getModelAndView());
    }

    @Test
    void givesAUnitWithWhatCameBefore() throws Exception {
        web.perform(get("/api/v1/reference/units/00004"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unit.path").value("Phường Ba Đình, Thành phố Hà Nội"))
                .andExpect(jsonPath("$.unit.type").value("ward"))
                .andExpect(jsonPath("$.predecessors[0].code").value("00004"))
                .andExpect(jsonPath("$.predecessors[0].fullName").value("Phường Trúc Bạch"));
    }

    @Test
    void givesAUnitOfAnotherDayWithWhatBecameOfIt() throws Exception {
        web.perform(get("/api/v1/reference/units/00007").param("at", "2025-06-30"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.divided").value(true))
                .andExpect(jsonPath("$.successors[1].code").exists());
    }

    @Test
    void refusesACodeThatNobodyHas() {
        assertThatThrownBy(() -> web.perform(get("/api/v1/reference/units/99999")))
                .isInstanceOf(ServletException.class)
                .cause()
                .isInstanceOf(FaultException.class)
                .hasMessage("unit.unknown");
    }

    @Test
    void resolvesANameForPrograms() throws Exception {
        web.perform(get("/api/v1/reference/addresses").param("q", "P. Vĩnh Phúc, Q Ba Đình, HN"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").value("resolved"))
                .andExpect(jsonPath("$.at").value("2026-01-01"))
                .andExpect(jsonPath("$.written.fullName").value("Phường Vĩnh Phúc"))
                .andExpect(jsonPath("$.unit.fullName").value("Phường Ngọc Hà"))
                .andExpect(jsonPath("$.parts[0].words").value("P. Vĩnh Phúc"));
    }

    @Test
    void saysThatANameIsAmbiguous() throws Exception {
        web.perform(get("/api/v1/reference/addresses").param("q", "Tân Bình"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").value("ambiguous"))
                .andExpect(jsonPath("$.alternatives[1].unit.code").exists());
    }

    @Test
    void asksForAnAddressInBothLanguages() throws Exception {
        ModelAndView view =
                Objects.requireNonNull(web.perform(get("/dia-chi")).andReturn().getModelAndView());
        assertThat(html(view, Language.VIETNAMESE))
                .contains("Đổi địa chỉ cũ sang mới")
                .contains("name=\"address\"")
                .contains("value=\"2026-01-01\"");
        assertThat(html(view, Language.ENGLISH)).contains("Convert an old address");
    }

    @Test
    void keepsHouseAndStreetBeforeTheNewUnit() throws Exception {
        ModelAndView view = convert("Số 12 ngõ 34, P. Vĩnh Phúc, Q. Ba Đình, Hà Nội", "", 200);
        assertThat(html(view, Language.VIETNAMESE))
                .contains("Số 12 ngõ 34, Phường Ngọc Hà, Thành phố Hà Nội")
                .contains("Phường Vĩnh Phúc, Quận Ba Đình, Thành phố Hà Nội");
    }

    @Test
    void listsAllPartsOfADividedCommune() throws Exception {
        ModelAndView view = convert("Phường Điện Biên, Quận Ba Đình, Hà Nội", "", 200);
        assertThat(html(view, Language.VIETNAMESE))
                .contains("đã được chia vào nhiều đơn vị mới")
                .contains("<table");
    }

    @Test
    void saysWhatIsWrongBesideTheField() throws Exception {
        ModelAndView view = convert("<script>xyzzy", "", 422);
        assertThat(html(view, Language.VIETNAMESE))
                .contains("href=\"#address\"")
                .contains("id=\"address-error\"")
                .contains("Không có xã, phường hay đặc khu nào tên như vậy.")
                .doesNotContain("<script>xyzzy");
        assertThat(html(convert("Hà Nội", "hôm nay", 422), Language.ENGLISH))
                .contains("id=\"at-error\"");
    }

    @Test
    void saysItInBothLanguagesForEveryReason() throws Exception {
        for (var reason : AddressResolution.Reason.values()) {
            for (Language language : Language.values()) {
                assertThat(TEXTS.has(language, reason.code() + ".detail"))
                        .as("%s in %s", reason.code(), language)
                        .isTrue();
            }
        }
        web.perform(get("/dia-chi")).andExpect(model().attributeDoesNotExist("answer"));
    }
}
