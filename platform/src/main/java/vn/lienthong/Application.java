package vn.lienthong;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The one application: every module of the house, in one process. */
@SpringBootApplication
@Modulithic(systemName = "Liên Thông", sharedModules = "shell")
class Application {

    /** Only for the build, which works out the wiring of the beans from it; see decision 16. */
    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
