package vn.lienthong.shell.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: every place that the reader may go to. */
@Controller
class HomePage {

    @GetMapping("/")
    String home() {
        return "shell/home";
    }
}
