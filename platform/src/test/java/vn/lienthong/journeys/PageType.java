package vn.lienthong.journeys;

import static vn.lienthong.journeys.Arrival.act;
import static vn.lienthong.journeys.Arrival.address;
import static vn.lienthong.journeys.Arrival.afterObstacle;
import static vn.lienthong.journeys.Arrival.afterPairs;
import static vn.lienthong.journeys.Arrival.afterReport;
import static vn.lienthong.journeys.Arrival.at;
import static vn.lienthong.journeys.Arrival.checking;
import static vn.lienthong.journeys.Arrival.desk;
import static vn.lienthong.journeys.Arrival.directive;
import static vn.lienthong.journeys.Arrival.draft;
import static vn.lienthong.journeys.Arrival.go;
import static vn.lienthong.journeys.Arrival.helped;
import static vn.lienthong.journeys.Arrival.mistypedName;
import static vn.lienthong.journeys.Arrival.newCitizen;
import static vn.lienthong.journeys.Arrival.papers;
import static vn.lienthong.journeys.Arrival.question;
import static vn.lienthong.journeys.Arrival.sent;
import static vn.lienthong.journeys.Arrival.task;
import static vn.lienthong.journeys.Arrival.typed;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shell.Role;
import vn.lienthong.steering.indicators.CommuneReports;
import vn.lienthong.steering.intake.CommuneDirectives;
import vn.lienthong.steering.obstacles.CommuneObstacles;
import vn.lienthong.steering.reports.CommuneWrittenReports;

/** Every type of page that the platform shows, who sees it, and how they get there. */
enum PageType {
    HOME(null, 200, at("/")),
    HOME_OF_A_CITIZEN(Role.CITIZEN, 200, at("/")),
    HOME_OF_AN_OFFICER(Role.OFFICER, 200, at("/")),
    HOME_OF_A_LEADER(Role.LEADER, 200, at("/")),
    SERVICES(null, 200, at("/dich-vu")),
    PROCEDURE(null, 200, at("/dich-vu/1.001193")),
    BEFORE_THE_FORM(Role.CITIZEN, 200, at("/dich-vu/1.001193/bat-dau")),
    FORM_CHOICE(Role.CITIZEN, 200, draft("relation")),
    FORM_NAME(Role.CITIZEN, 200, draft("child-name")),
    FORM_DATE(Role.CITIZEN, 200, draft("birth-date")),
    FORM_TWO_FIELDS(Role.CITIZEN, 200, draft("father")),
    FORM_COMMUNE(Role.CITIZEN, 200, draft("commune")),
    FORM_FILE(Role.CITIZEN, 200, draft("birth-notice")),
    FORM_WITH_A_MISTAKE(Role.CITIZEN, 422, mistypedName()),
    FORM_FILE_WITH_A_MISTAKE(Role.CITIZEN, 422, sent(draft("birth-notice"))),
    CHECK(
            Role.CITIZEN,
            200,
            (page, scene) -> go(page, "/ho-so/nhap/" + scene.ready() + "/kiem-tra")),
    CHECK_WITH_A_MISTAKE(Role.CITIZEN, 422, sent(draft("kiem-tra"))),
    OWN_DOSSIERS(Role.CITIZEN, 200, at("/ho-so")),
    RECEIPT(Role.CITIZEN, 200, (page, scene) -> go(page, "/ho-so/" + scene.submitted())),
    DOSSIER_FINISHED(Role.CITIZEN, 200, (page, scene) -> go(page, "/ho-so/" + scene.finished())),
    CERTIFICATE(
            Role.CITIZEN,
            200,
            (page, scene) -> go(page, "/ho-so/" + scene.finished() + "/ket-qua")),
    OWN_RECORD(Role.CITIZEN, 200, at("/toi")),
    ACCESS_HISTORY(Role.CITIZEN, 200, at("/toi/lich-su-truy-cap")),
    ACCESS_HISTORY_EMPTY(Role.CITIZEN, 200, at("/toi/lich-su-truy-cap?den=2020-01-01")),
    ACCESS_HISTORY_WITH_A_MISTAKE(
            Role.CITIZEN, 422, at("/toi/lich-su-truy-cap?tu=homqua&nguoi-xem=ai")),
    ACCESS_QUESTION(
            Role.CITIZEN, 200, (page, scene) -> go(page, question(scene.reads().unasked()))),
    ACCESS_QUESTION_WITH_A_MISTAKE(
            Role.CITIZEN,
            422,
            (page, scene) -> {
                go(page, question(scene.reads().unasked()));
                page.fill("#words", "a".repeat(1_001));
                return sent(page, "main form button");
            }),
    ACCESS_QUESTION_ASKED(
            Role.CITIZEN, 200, (page, scene) -> go(page, question(scene.reads().asked()))),
    ACCESS_QUESTION_ANSWERED(
            Role.CITIZEN, 200, (page, scene) -> go(page, question(scene.reads().answered()))),
    OFFICE_QUESTIONS(Role.OFFICER, 200, at("/can-bo/cau-hoi-truy-cap")),
    OFFICE_QUESTIONS_ANSWERED(Role.OFFICER, 200, at("/can-bo/cau-hoi-truy-cap?xong=true")),
    OFFICE_QUESTION(
            Role.OFFICER,
            200,
            (page, scene) -> go(page, "/can-bo/cau-hoi-truy-cap/" + scene.reads().open())),
    OFFICE_QUESTION_WITH_A_MISTAKE(
            Role.OFFICER,
            422,
            sent((page, scene) -> go(page, "/can-bo/cau-hoi-truy-cap/" + scene.reads().open()))),
    REGISTER_SEARCH(Role.OFFICER, 200, at("/can-bo/dan-cu?moi")),
    REGISTER_SEARCH_FOUND(Role.OFFICER, 200, desk(people -> "")),
    REGISTER_SEARCH_WITH_A_MISTAKE(Role.OFFICER, 422, typed("/can-bo/dan-cu?moi", "#name", "L4n")),
    REGISTER_PURPOSE(Role.OFFICER, 200, at("/can-bo/dan-cu/muc-dich")),
    REGISTER_PURPOSE_WITH_A_MISTAKE(
            Role.OFFICER, 422, typed("/can-bo/dan-cu/muc-dich", "#reason", "vì")),
    REGISTER_IDENTIFY(Role.OFFICER, 200, papers()),
    REGISTER_IDENTIFY_WITH_A_MISTAKE(Role.OFFICER, 422, sent(papers())),
    REGISTER_PERSON(Role.OFFICER, 200, desk(people -> "/" + people.resident())),
    REGISTER_PERSON_BEFORE(
            Role.OFFICER, 200, desk(people -> "/" + people.resident() + "?ngay=2025-10-01")),
    REGISTER_PERSON_WITH_A_MISTAKE(
            Role.OFFICER, 422, desk(people -> "/" + people.resident() + "?ngay=homqua")),
    REGISTER_PERSON_ELSEWHERE(Role.OFFICER, 403, desk(people -> "/" + people.stranger())),
    REGISTER_ACT(Role.OFFICER, 200, desk(people -> "/" + people.resident() + "/su-kien/MARRIAGE")),
    REGISTER_ACT_WITH_A_MISTAKE(
            Role.OFFICER, 422, sent(desk(people -> "/" + people.resident() + "/su-kien/MARRIAGE"))),
    REGISTER_ACT_CHECK(
            Role.OFFICER,
            200,
            (page, scene) -> {
                desk(people -> "/" + people.resident() + "/su-kien/NAME_CHANGED")
                        .arrive(page, scene);
                Desk.ground(page);
                page.fill("#newName", "Mùa Thị Sính");
                page.fill("#day", "05/01/2026");
                return sent(page, "main form button");
            }),
    REGISTER_NEWCOMER(Role.OFFICER, 200, desk(people -> "/nguoi-moi/NEW_CITIZEN")),
    REGISTER_NEWCOMER_WITH_A_MISTAKE(
            Role.OFFICER, 422, sent(desk(people -> "/nguoi-moi/FOUNDLING"))),
    REGISTER_NEWCOMER_CHECK(Role.OFFICER, 200, newCitizen()),
    REGISTER_CORRECTION(
            Role.OFFICER,
            200,
            (page, scene) -> {
                desk(people -> "/" + people.resident()).arrive(page, scene);
                page.click(".lt-event__links a");
                return go(page, page.url());
            }),
    REGISTER_EXTRACT(
            Role.OFFICER,
            200,
            (page, scene) -> {
                desk(people -> "/" + people.dead()).arrive(page, scene);
                page.click(".lt-event__button");
                return go(page, page.url());
            }),
    REGISTER_HOUSEHOLD(Role.OFFICER, 200, act("HOUSEHOLD_FORMED")),
    REGISTER_HOUSEHOLD_WITH_A_MISTAKE(Role.OFFICER, 422, sent(act("HOUSEHOLD_FORMED"))),
    REGISTER_HOUSEHOLD_CHANGED(
            Role.OFFICER,
            409,
            (page, scene) -> {
                act("HOUSEHOLD_FORMED").arrive(page, scene);
                page.evaluate("document.querySelector('[name=seenMembers]').value = ''");
                return sent(page, "main form button");
            }),
    REGISTER_HOUSEHOLD_CHECK(
            Role.OFFICER,
            200,
            (page, scene) -> {
                act("HOUSEHOLDS_MERGED").arrive(page, scene);
                Desk.ground(page);
                page.fill("#intoNumber", Desk.people().neighbour());
                page.fill("#intoName", Desk.NEIGHBOUR);
                page.fill("#day", "05/01/2026");
                return sent(page, "main form button");
            }),
    REGISTER_ADOPTION_WITH_A_MISTAKE(Role.OFFICER, 422, sent(act("ADOPTION"))),
    REGISTER_DETAILS(Role.OFFICER, 200, act("DETAILS_DECLARED")),
    REGISTER_DECLARED_DEAD_WITH_A_MISTAKE(Role.OFFICER, 422, sent(act("DECLARED_DEAD"))),
    LATE_DISCLOSURE(Role.OFFICER, 200, at("/can-bo/hien-thi-muon")),
    LATE_DISCLOSURE_OF_A_DAY(
            Role.OFFICER,
            200,
            (page, scene) -> go(page, "/can-bo/hien-thi-muon?ngay=" + scene.reads().day())),
    LATE_DISCLOSURE_WITH_A_MISTAKE(Role.OFFICER, 422, at("/can-bo/hien-thi-muon?ngay=homqua")),
    LATE_DISCLOSURE_DECISION(
            Role.OFFICER,
            200,
            (page, scene) -> go(page, "/can-bo/hien-thi-muon/" + scene.reads().unasked())),
    LATE_DISCLOSURE_DECISION_WITH_A_MISTAKE(
            Role.OFFICER,
            422,
            (page, scene) -> {
                go(page, "/can-bo/hien-thi-muon/" + scene.reads().unasked());
                return sent(page, "main form button");
            }),
    OFFICE_QUESTION_OWN(
            Role.OFFICER,
            200,
            (page, scene) -> go(page, "/can-bo/cau-hoi-truy-cap/" + scene.reads().own())),
    RESIDENCE_REVIEWS(Role.OFFICER, 200, at("/can-bo/dan-cu/xem-lai")),
    RESIDENCE_REVIEWS_WITH_A_MISTAKE(
            Role.OFFICER,
            422,
            (page, scene) -> {
                go(page, "/can-bo/dan-cu/xem-lai");
                return sent(page, "main form button");
            }),
    DESK(Role.OFFICER, 200, at("/can-bo")),
    DESK_CLOSED(Role.OFFICER, 200, at("/can-bo?xong=true")),
    DESK_SUBMITTED(
            Role.OFFICER, 200, (page, scene) -> go(page, "/can-bo/ho-so/" + scene.submitted())),
    DESK_ACCEPTED(
            Role.OFFICER, 200, (page, scene) -> go(page, "/can-bo/ho-so/" + scene.accepted())),
    DESK_WITH_A_MISTAKE(
            Role.OFFICER,
            422,
            (page, scene) -> {
                go(page, "/can-bo/ho-so/" + scene.submitted());
                return sent(page, "form[action$='tu-choi'] button");
            }),
    VERIFICATION(null, 200, at("/xac-minh")),
    VERIFIED(null, 200, (page, scene) -> go(page, "/xac-minh/" + scene.token())),
    NOT_VERIFIED(null, 404, at("/xac-minh/22222222222222222222222222")),
    ADDRESS(null, 200, at("/dia-chi")),
    ADDRESS_FOUND(null, 200, address("Số 12 ngõ 34, P. Vĩnh Phúc, Q. Ba Đình, Hà Nội", "")),
    ADDRESS_AMBIGUOUS(null, 200, address("Tân Bình", "")),
    ADDRESS_DIVIDED(null, 200, address("Phường Điện Biên, Quận Ba Đình, Hà Nội", "")),
    ADDRESS_WITH_A_MISTAKE(null, 422, address("Zzyzx Qwerty", "")),
    STEERING(null, 200, at("/dieu-hanh")),
    STEERING_OF_A_PROVINCE(null, 200, at("/dieu-hanh?tinh=01")),
    CASES_RECEIVED(null, 200, at("/dieu-hanh/ho-so?so=RECEIVED")),
    CASES_CLOSED(null, 200, at("/dieu-hanh/ho-so?so=CLOSED")),
    FIGURES(null, 200, at("/dieu-hanh/so-lieu")),
    INDICATOR(null, 200, at("/dieu-hanh/chi-tieu/portal.on-time-share")),
    INDICATOR_OF_A_PROVINCE(
            null, 200, at("/dieu-hanh/chi-tieu/portal.online-dossier-share?tinh=01&ky=2020-Q1")),
    INDICATOR_OF_COMMUNES(null, 200, at("/dieu-hanh/chi-tieu/portal.online-dossier-share?tinh=01")),
    INDICATOR_OF_BODIES(null, 200, at("/dieu-hanh/chi-tieu/steering.tasks-done")),
    INDICATOR_REPORTED(null, 200, at("/dieu-hanh/chi-tieu/portal.adults-using")),
    INDICATOR_PUBLISHED(null, 200, at("/dieu-hanh/chi-tieu/steering.tasks-done-of-due")),
    INDICATOR_CASES(
            null,
            200,
            at("/dieu-hanh/chi-tieu/portal.on-time-share/truong-hop?so=dossiers.closed")),
    OBSTACLES(Role.OFFICER, 200, (page, scene) -> go(page, afterObstacle("/can-bo/vuong-mac"))),
    OBSTACLES_WITH_A_MISTAKE(Role.OFFICER, 422, sent(at("/can-bo/vuong-mac"))),
    OBSTACLES_UNANSWERED(
            Role.OFFICER,
            200,
            (page, scene) -> go(page, afterObstacle("/can-bo/vuong-mac/chua-tra-loi"))),
    OBSTACLE(Role.OFFICER, 200, (page, scene) -> go(page, CommuneObstacles.waiting())),
    OBSTACLE_WITH_A_MISTAKE(
            Role.OFFICER, 422, sent((page, scene) -> go(page, CommuneObstacles.waiting()))),
    REPORTS(Role.OFFICER, 200, at("/can-bo/so-lieu")),
    REPORTS_WITH_A_MISTAKE(Role.OFFICER, 422, sent(at("/can-bo/so-lieu"))),
    REPORT(Role.OFFICER, 200, (page, scene) -> go(page, CommuneReports.waiting())),
    REPORT_WITH_A_MISTAKE(
            Role.OFFICER,
            422,
            (page, scene) -> {
                go(page, CommuneReports.waiting());
                return sent(page, "main form button[value=false]");
            }),
    WRITTEN_REPORTS(Role.OFFICER, 200, (page, scene) -> go(page, afterReport("/can-bo/bao-cao"))),
    WRITTEN_REPORTS_WITH_A_MISTAKE(
            Role.OFFICER, 422, at("/can-bo/bao-cao/xem-truoc?template=x&period=2099&number=1a")),
    WRITTEN_REPORT_PREVIEW(
            Role.OFFICER,
            200,
            at("/can-bo/bao-cao/xem-truoc?template=digital-transformation&period=2024-H1")),
    WRITTEN_REPORT(Role.OFFICER, 200, (page, scene) -> go(page, CommuneWrittenReports.frozen())),
    WRITTEN_REPORT_WORDS(
            Role.OFFICER,
            200,
            (page, scene) -> go(page, CommuneWrittenReports.frozen() + "/doan/0-1")),
    WRITTEN_REPORT_WORDS_WITH_A_MISTAKE(
            Role.OFFICER,
            422,
            (page, scene) -> {
                go(page, CommuneWrittenReports.frozen() + "/doan/0-1");
                page.fill("#words", "Xong 45 việc.");
                return sent(page, "main form button");
            }),
    WRITTEN_REPORT_DIFFERENCES(
            Role.OFFICER, 200, (page, scene) -> go(page, CommuneWrittenReports.frozen() + "/khac")),
    DUPLICATES(Role.OFFICER, 200, (page, scene) -> go(page, afterPairs("/can-bo/trung-lap"))),
    DUPLICATES_DECIDED(
            Role.OFFICER,
            200,
            (page, scene) -> go(page, afterPairs("/can-bo/trung-lap?xong=true"))),
    DUPLICATE(
            Role.OFFICER,
            200,
            (page, scene) -> go(page, "/can-bo/trung-lap/" + DuplicateScene.shared().waiting())),
    DUPLICATE_WITH_A_MISTAKE(
            Role.OFFICER,
            422,
            (page, scene) -> {
                go(page, "/can-bo/trung-lap/" + DuplicateScene.shared().waiting());
                return sent(page, "main form button");
            }),
    DUPLICATE_MERGED(
            Role.OFFICER,
            200,
            (page, scene) -> go(page, "/can-bo/trung-lap/" + DuplicateScene.shared().merged())),
    DUPLICATE_DIFFERENT(
            Role.OFFICER,
            200,
            (page, scene) -> go(page, "/can-bo/trung-lap/" + DuplicateScene.shared().different())),
    QUALITY(null, 200, (page, scene) -> go(page, afterPairs("/dan-cu/chat-luong"))),
    QUALITY_OF_A_RULE(
            null,
            200,
            (page, scene) ->
                    go(page, afterPairs("/dan-cu/chat-luong?tinh=01&quy-tac=mother-known"))),
    QUALITY_OF_A_COMMUNE(
            Role.OFFICER,
            200,
            (page, scene) ->
                    go(page, "/dan-cu/chat-luong?xa=" + DuplicateScene.shared().commune())),
    WORK_LIST(
            Role.OFFICER,
            200,
            (page, scene) -> go(page, afterPairs("/can-bo/chat-luong/mother-known"))),
    SAVINGS(null, 200, at("/dieu-hanh/tiet-kiem")),
    RANKINGS(null, 200, at("/dieu-hanh/xep-hang")),
    RANKING(null, 200, at("/dieu-hanh/xep-hang/service-provinces")),
    RANKING_OF_NOBODY(null, 200, at("/dieu-hanh/xep-hang/dti-provinces?ky=2024")),
    RANKING_OF_A_BODY(null, 200, at("/dieu-hanh/xep-hang/portal.on-time-share/H26")),
    PROVINCE_MAP(null, 200, at("/dieu-hanh/chi-tieu/portal.on-time-share/ban-do?ban-do=63")),
    PROVINCE_COURSE(null, 200, at("/dieu-hanh/chi-tieu/portal.on-time-share/ban-do/01")),
    OPEN_DATA(null, 200, at("/du-lieu-mo")),
    OPEN_DATA_SET(null, 200, at("/du-lieu-mo/portal.on-time-share")),
    CHECKING(Role.OFFICER, 200, checking(scene -> "/can-bo/doi-chieu")),
    CHECKING_WITH_A_MISTAKE(Role.OFFICER, 422, sent(checking(scene -> "/can-bo/doi-chieu"))),
    CHECKING_PREVIEW(Role.OFFICER, 200, checking(scene -> "/can-bo/doi-chieu/" + scene.preview())),
    CHECKING_DONE(Role.OFFICER, 200, checking(scene -> "/can-bo/doi-chieu/" + scene.done())),
    CHECKING_BODIES(null, 200, checking(scene -> "/doi-chieu")),
    CHECKING_TREND(null, 200, checking(scene -> "/doi-chieu/G09")),
    CHECKING_NO_TREND(null, 200, checking(scene -> "/doi-chieu/G12")),
    REVIEWS(Role.LEADER, 200, checking(scene -> "/can-bo/xem-xet")),
    THRESHOLDS(Role.LEADER, 200, checking(CheckingScene::thresholds)),
    THRESHOLDS_WITH_A_MISTAKE(Role.LEADER, 422, sent(checking(CheckingScene::thresholds))),
    REVIEW(Role.LEADER, 200, checking(CheckingScene::reviewed)),
    REVIEW_WITH_A_MISTAKE(Role.LEADER, 422, sent(checking(CheckingScene::reviewed))),
    TASKS(null, 200, at("/dieu-hanh/nhiem-vu")),
    TASKS_OF_A_BODY(null, 200, at("/dieu-hanh/nhiem-vu?don-vi=G18")),
    TASK_LIST(null, 200, at("/dieu-hanh/nhiem-vu/danh-sach?loai=OVERDUE")),
    TASK_LIST_EMPTY(null, 200, at("/dieu-hanh/nhiem-vu/danh-sach?don-vi=G20")),
    TASKS_DESK(Role.OFFICER, 200, at("/can-bo/nhiem-vu")),
    TASKS_DESK_OF_A_LEADER(Role.LEADER, 200, at("/can-bo/nhiem-vu?tinh-trang=DONE")),
    TASK(Role.OFFICER, 200, (page, scene) -> go(page, task())),
    TASK_WITH_TARGETS(Role.OFFICER, 200, (page, scene) -> go(page, helped())),
    TASK_ACHIEVED_WITH_A_MISTAKE(
            Role.OFFICER, 422, sent((page, scene) -> go(page, helped() + "/so-dat-duoc"))),
    TASKS_WITH_TARGETS(Role.OFFICER, 200, at("/can-bo/nhiem-vu/chi-tieu")),
    TASK_MOVE(Role.OFFICER, 200, (page, scene) -> go(page, task() + "/REFUSE")),
    TASK_MOVE_WITH_A_MISTAKE(
            Role.OFFICER, 422, sent((page, scene) -> go(page, task() + "/REFUSE"))),
    DIRECTIVES(Role.OFFICER, 200, directive("/can-bo/chi-dao")),
    DIRECTIVE_FORM(Role.OFFICER, 200, at("/can-bo/chi-dao/moi")),
    DIRECTIVE_FORM_WITH_A_MISTAKE(Role.OFFICER, 422, sent(at("/can-bo/chi-dao/moi"))),
    DIRECTIVE(Role.OFFICER, 200, directive("")),
    TASK_FORM(Role.OFFICER, 200, directive("/nhiem-vu")),
    TASK_FORM_WITH_A_MISTAKE(Role.OFFICER, 422, sent(directive("/nhiem-vu"))),
    TASK_REWRITE(Role.OFFICER, 200, (page, scene) -> go(page, CommuneDirectives.draft())),
    TASK_IMPORT_FORM(Role.OFFICER, 200, directive("/nhap")),
    TASK_IMPORT_FORM_WITH_A_MISTAKE(Role.OFFICER, 422, sent(directive("/nhap"))),
    TASK_IMPORT(Role.OFFICER, 200, (page, scene) -> go(page, CommuneDirectives.sheet())),
    DIRECTIVE_TEXT_FORM(Role.OFFICER, 200, directive("/van-ban")),
    DIRECTIVE_TEXT_FORM_WITH_A_MISTAKE(Role.OFFICER, 422, sent(directive("/van-ban"))),
    DIRECTIVE_TEXT(Role.OFFICER, 200, (page, scene) -> go(page, CommuneDirectives.text())),
    DIRECTIVE_DRAFT(Role.OFFICER, 200, (page, scene) -> go(page, CommuneDirectives.text() + "/1")),
    DIRECTIVE_DRAFT_WITH_A_MISTAKE(
            Role.OFFICER, 422, sent((page, scene) -> go(page, CommuneDirectives.text() + "/2"))),
    COCKPIT(Role.LEADER, 200, at("/dieu-hanh/lanh-dao")),
    BODY_OF_TASKS(Role.OFFICER, 200, at("/can-bo/co-quan/G18")),
    DIGEST(Role.OFFICER, 200, at("/can-bo/co-quan/G18/tuan")),
    SLIDE(null, 200, at("/dieu-hanh/trinh-chieu/1")),
    SLIDE_OF_INDICATORS(null, 200, at("/dieu-hanh/trinh-chieu/2")),
    SLIDE_OF_BODIES(null, 200, at("/dieu-hanh/trinh-chieu/3")),
    SLIDE_OF_TASKS(null, 200, at("/dieu-hanh/trinh-chieu/4")),
    SIGN_IN(null, 200, at("/dang-nhap")),
    SIGN_IN_REFUSED(null, 200, at("/dang-nhap?sai")),
    NOT_FOUND(null, 404, at("/khong-co-trang-nay")),
    FORBIDDEN(Role.CITIZEN, 403, at("/can-bo"));

    private final @Nullable Role role;
    private final int status;
    private final Arrival arrival;

    PageType(@Nullable Role role, int status, Arrival arrival) {
        this.role = role;
        this.status = status;
        this.arrival = arrival;
    }

    Visitor visitor() {
        return role == null ? Visitor.ANYBODY : Visitor.sample(role);
    }

    /** Goes there and makes sure that it is the right page. */
    void visit(Page page) {
        Response response = arrival.arrive(page, Scene.shared());
        if (response.status() != status) {
            throw new AssertionError(this + " answers " + response.status() + " and not " + status);
        }
    }
}
