package vn.lienthong;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.verify.MemoryLimit;

/** What memory a command may take: what was asked for, where the machine and Java have it. */
final class AvailableMemory {

    private static final double GIGABYTE = 1 << 30;

    private AvailableMemory() {}

    /**
     * The limit of a command.
     *
     * @param asked gigabytes; null for what Java gives
     * @throws LinkageFault {@code memory.absent} when the machine has less (arguments {@code
     *     asked}, {@code there}, in gigabytes), {@code memory.heap} when Java was started with less
     */
    static MemoryLimit limit(@Nullable Double asked) {
        long heap = Runtime.getRuntime().maxMemory();
        if (asked == null) {
            return new MemoryLimit(heap);
        }
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return limit(asked, machine.getTotalMemorySize(), heap);
    }

    static MemoryLimit limit(double asked, long there, long heap) {
        if (asked * GIGABYTE > there) {
            throw fault("memory.absent", asked, there);
        }
        // A heap holds a little less than its -Xmx says: the collector keeps some of it apart.
        if (asked * GIGABYTE * 0.9 > heap) {
            throw fault("memory.heap", asked, heap);
        }
        return new MemoryLimit(Math.max(1, (long) (asked * GIGABYTE)));
    }

    private static LinkageFault fault(String code, double asked, long there) {
        return new LinkageFault(
                code,
                Map.of(
                        "asked",
                        String.format(Locale.ROOT, "%.1f", asked),
                        "there",
                        String.format(Locale.ROOT, "%.1f", there / GIGABYTE)));
    }
}
