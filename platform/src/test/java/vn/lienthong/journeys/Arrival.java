package vn.lienthong.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import vn.lienthong.steering.intake.CommuneDirectives;
import vn.lienthong.steering.obstacles.CommuneObstacles;
import vn.lienthong.steering.reports.CommuneWrittenReports;
import vn.lienthong.steering.tasks.CommuneTasks;

/** How somebody gets to a page; gives the answer that brought it. */
interface Arrival {

    Response arrive(Page page, Scene scene);

    static Arrival at(String path) {
        return (page, scene) -> go(page, path);
    }

    /** A page of the register desk, with a stated purpose and a search. */
    static Arrival desk(Function<Desk.Shown, String> path) {
        return (page, scene) -> {
            Desk.search(page, "mua thi");
            return go(page, "/can-bo/dan-cu" + path.apply(Desk.people()));
        };
    }

    /** The desk's form for papers at hand, with a purpose that needs no more than them. */
    static Arrival papers() {
        return (page, scene) -> {
            Desk.search(page, "mua thi");
            go(page, "/can-bo/dan-cu/muc-dich?tiep=/can-bo/dan-cu/nhan-dien");
            page.selectOption("#purpose", "DOSSIER_IN_HAND");
            page.click("main form button");
            return go(page, "/can-bo/dan-cu/nhan-dien");
        };
    }

    /** The form of an act about a member of a household. */
    static Arrival act(String kind) {
        return desk(people -> "/" + people.member() + "/su-kien/" + kind);
    }

    /** A foreigner who becomes Vietnamese, as the officer checks what was typed. */
    static Arrival newCitizen() {
        return (page, scene) -> {
            desk(people -> "/nguoi-moi/NEW_CITIZEN").arrive(page, scene);
            Desk.newCitizen(page, "Lý Thu An");
            return sent(page, "main form button");
        };
    }

    /** A form sent with one field filled in. */
    static Arrival typed(String path, String field, String text) {
        return (page, scene) -> {
            go(page, path);
            page.fill(field, text);
            return sent(page, "main form button");
        };
    }

    /** A form sent as it stands. */
    static Arrival sent(Arrival form) {
        return (page, scene) -> {
            form.arrive(page, scene);
            return sent(page, "main form button");
        };
    }

    /** The path, once there are pairs and measures to show. */
    static String afterPairs(String path) {
        Objects.requireNonNull(DuplicateScene.shared(), "pairs");
        return path;
    }

    /** A path, after a report was frozen. */
    static String afterReport(String path) {
        CommuneWrittenReports.frozen();
        return path;
    }

    /** The path, once there is an obstacle to show. */
    static String afterObstacle(String path) {
        Objects.requireNonNull(CommuneObstacles.waiting(), "obstacle");
        return path;
    }

    /** A page of verification, once there are files and lines to show. */
    static Arrival checking(Function<CheckingScene, String> path) {
        return (page, scene) -> go(page, path.apply(CheckingScene.shared()));
    }

    static Arrival draft(String pageId) {
        return (page, scene) -> go(page, "/ho-so/nhap/" + scene.draft() + "/" + pageId);
    }

    /** The page of the child's name, sent with a name that has a digit. */
    static Arrival mistypedName() {
        return (page, scene) -> {
            draft("child-name").arrive(page, scene);
            page.fill("#childName", "Nguyễn Minh 4nh");
            return sent(page, "main form button");
        };
    }

    /** A task that waits for the sample officer. */
    static String task() {
        return "/can-bo/nhiem-vu/" + CommuneTasks.assigned(25);
    }

    /** Address of a task with a target in which the sample officer's commune helps. */
    static String helped() {
        return "/can-bo/nhiem-vu/" + CommuneTasks.targeted(false);
    }

    /** A page of a document of the sample officer's commune, or one that lists it. */
    static Arrival directive(String path) {
        return (page, scene) -> {
            String document = CommuneDirectives.document();
            return go(page, path.startsWith("/can-bo") ? path : document + path);
        };
    }

    static String question(UUID accessId) {
        return "/toi/lich-su-truy-cap/" + accessId + "/cau-hoi";
    }

    static Arrival address(String address, String day) {
        return (page, scene) -> {
            go(page, "/dia-chi");
            page.fill("#address", address);
            page.fill("#at", day);
            return sent(page, "main form button");
        };
    }

    static Response go(Page page, String path) {
        return Objects.requireNonNull(page.navigate(path), "answer");
    }

    static Response sent(Page page, String button) {
        Response response =
                page.waitForResponse(
                        answer -> answer.request().method().equals("POST"),
                        () -> page.click(button));
        page.waitForLoadState();
        return response;
    }
}
