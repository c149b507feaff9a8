package vn.lienthong;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What is running: the version of the build, its commit, and the Java under it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream file =
                Version.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (file != null) {
                build.load(file);
            }
        }
        return new String[] {
            "Liên Thông "
                    + build.getProperty("build.version", "(not built)")
                    + ", commit "
                    + build.getProperty("build.commit", "unknown"),
            "Java " + Runtime.version() + ", " + System.getProperty("java.vm.vendor")
        };
    }
}
