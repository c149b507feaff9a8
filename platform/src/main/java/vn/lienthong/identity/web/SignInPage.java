package vn.lienthong.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.primitives.Violation;

/** The page on which a person signs in; the security chain reads what it sends. */
@Controller
class SignInPage {

    @GetMapping("/dang-nhap")
    String signIn(
            @RequestParam(name = "sai", required = false) @Nullable String wrong, Model model) {
        model.addAttribute(
                "violations",
                wrong == null
                        ? List.of()
                        : List.of(Violation.of("sign-in.refused").at("username")));
        return "identity/sign-in";
    }
}
