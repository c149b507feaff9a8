package vn.lienthong.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import vn.lienthong.PlatformInThisJvm;
import vn.lienthong.identity.Accounts;
import vn.lienthong.identity.OpenAccount;
import vn.lienthong.load.Browser;
import vn.lienthong.load.SampleAccount;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.Role;
import vn.lienthong.steering.tasks.BodyMembers;
import vn.lienthong.steering.tasks.Duty;

/**
 * Every page of steering that reads many facts or tasks, asked for one after the other: those that
 * are public, and those of a leader of a ministry, of a province and of an officer behind a
 * sign-in.
 */
final class SteeringPages {

    /** The ministry whose tasks and pages are looked at. */
    static final String MINISTRY = "G01";

    private static final String PROVINCE = "H26";
    private static final String COMMUNE = "00004";

    private static final List<String> PAGES =
            List.of(
                    "/dieu-hanh",
                    "/dieu-hanh?tinh=01",
                    "/dieu-hanh?tinh=01&thang=2025-06",
                    "/dieu-hanh/so-lieu",
                    "/dieu-hanh/theo-tinh.csv",
                    "/dieu-hanh/theo-thang.csv",
                    "/dieu-hanh/chi-tieu/portal.on-time-share",
                    "/dieu-hanh/chi-tieu/portal.on-time-share?tinh=01",
                    "/dieu-hanh/chi-tieu/portal.on-time-share?ky=2025-H1",
                    "/dieu-hanh/chi-tieu/portal.on-time-share?biet-den=2025-06-30",
                    "/dieu-hanh/chi-tieu/portal.on-time-share/truong-hop?so=dossiers.closed-on-time",
                    "/dieu-hanh/chi-tieu/portal.on-time-share/ban-do?ban-do=63",
                    "/dieu-hanh/chi-tieu/portal.on-time-share?tinh=01&xa=00004",
                    "/dieu-hanh/chi-tieu/portal.on-time-share?tinh=01&ky=2025-H2",
                    "/dieu-hanh/chi-tieu/portal.on-time-share/theo-xa.csv?tinh=01",
                    "/dieu-hanh/chi-tieu/civil-status.births-in-time",
                    "/dieu-hanh/chi-tieu/civil-status.births-in-time?tinh=01",
                    "/dieu-hanh/chi-tieu/civil-status.births-in-time?tinh=01&xa=00004",
                    "/dieu-hanh/xep-hang",
                    "/dieu-hanh/xep-hang/portal.on-time-share",
                    "/dieu-hanh/xep-hang/portal.on-time-share/H26",
                    "/dieu-hanh/xep-hang/service-provinces",
                    "/dieu-hanh/trinh-chieu/1",
                    "/dieu-hanh/nhiem-vu",
                    "/dieu-hanh/tiet-kiem",
                    "/du-lieu-mo");

    private static final List<String> PAGES_OF_OFFICIALS =
            List.of(
                    "/dieu-hanh/lanh-dao",
                    "/can-bo/co-quan/" + MINISTRY,
                    "/can-bo/co-quan/" + PROVINCE,
                    "/can-bo/nhiem-vu",
                    "/can-bo/nhiem-vu?trang=9",
                    "/can-bo/vuong-mac",
                    "/can-bo/so-lieu",
                    "/dieu-hanh",
                    "/dieu-hanh/chi-tieu/portal.on-time-share?tinh=01",
                    "/dieu-hanh/nhiem-vu/danh-sach?loai=OVERDUE&don-vi=" + MINISTRY);

    private SteeringPages() {}

    static void measure(PlatformInThisJvm platform, Report report, int rounds)
            throws IOException, InterruptedException {
        var rows = new ArrayList<List<String>>();
        var last = new AtomicLong();
        try (HttpClient client = Browser.client()) {
            for (String page : PAGES) {
                rows.add(row(platform.address(), page, client, rounds));
            }
            for (Duty duty : Duty.values()) {
                var official =
                        new Browser(client, platform.address(), (_, nanos) -> last.set(nanos));
                official.signIn(account(platform, duty));
                for (String page : PAGES_OF_OFFICIALS) {
                    rows.add(row(duty.name(), page, official, last, rounds));
                }
            }
        }
        report.table("pages", List.of("reader", "page", "requests", "median ms", "95 % ms"), rows);
    }

    /** Files are read as programs read them, which do not ask for a page. */
    private static List<String> row(String address, String page, HttpClient client, int rounds)
            throws IOException, InterruptedException {
        var durations = new Durations();
        for (int round = 0; round <= rounds; round++) {
            long begun = System.nanoTime();
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(address + page)).build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + " answers " + answer.statusCode());
            }
            if (round > 0) {
                durations.add(System.nanoTime() - begun);
            }
        }
        return row("public", page, durations);
    }

    private static List<String> row(String who, String page, Durations durations) {
        return List.of(
                who,
                "`" + page + "`",
                Integer.toString(durations.count()),
                Report.figure(durations.millis(0.5)),
                Report.figure(durations.millis(0.95)));
    }

    private static List<String> row(
            String who, String page, Browser reader, AtomicLong last, int rounds)
            throws IOException, InterruptedException {
        var durations = new Durations();
        for (int round = 0; round <= rounds; round++) {
            reader.read(page, page, "");
            if (round > 0) {
                durations.add(last.get());
            }
        }
        return row(who, page, durations);
    }

    /** An account of its own for each run: a directory may be kept. */
    private static SampleAccount account(PlatformInThisJvm platform, Duty duty) {
        Identifiers identifiers = platform.the(Identifiers.class);
        var account =
                new SampleAccount(
                        "bench-" + identifiers.next().toString().substring(24),
                        identifiers.next().toString());
        Actor actor =
                platform.the(Accounts.class)
                        .open(
                                new OpenAccount(
                                        account.username(),
                                        account.password(),
                                        "Cán bộ đo tải",
                                        duty == Duty.LEADER ? Role.LEADER : Role.OFFICER,
                                        null,
                                        COMMUNE));
        platform.the(BodyMembers.class).appoint(actor.accountId(), AgencyCode.of(MINISTRY), duty);
        return account;
    }
}
