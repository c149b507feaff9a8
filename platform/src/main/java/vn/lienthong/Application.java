package vn.lienthong;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The one application: every module of the house, in one process. */
@SpringBootApplication
@Modulithic(systemName = "Liên Thông", sharedModules = "shell")
class Application {}
