package vn.lienthong.steering.web;

import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.steering.tasks.DeskFilter;
import vn.lienthong.steering.tasks.FigureFilter;
import vn.lienthong.steering.tasks.TaskCategory;
import vn.lienthong.steering.tasks.TaskState;

/** Addresses of the pages of tasks. */
public final class TaskLinks {

    /** The desk. */
    public static final String DESK = "/can-bo/nhiem-vu";

    /** The public page. */
    public static final String FIGURES = "/dieu-hanh/nhiem-vu";

    static final String REWRITE = "/sua";
    static final String EVIDENCE = "/bang-chung";
    static final String ACHIEVED = "/so-dat-duoc";
    static final String TARGETS = DESK + "/chi-tieu";
    static final String LIST = FIGURES + "/danh-sach";
    static final String FILE = FIGURES + ".csv";

    /** Names of the parameters. */
    static final String STATE = "tinh-trang";

    static final String BODY = "don-vi";
    static final String DOCUMENT = "van-ban";
    static final String PART = "phan";
    static final String CATEGORY = "loai";
    static final String PAGE = "trang";
    static final String BY = "theo";
    static final String CHOSEN = "chon";

    /** All tasks of a page of the desk are chosen. */
    static final String EVERYTHING = "het";

    private TaskLinks() {}

    /** A task at the desk. */
    public static String task(UUID taskId) {
        return DESK + "/" + taskId;
    }

    /** The file that came with a move of a task. */
    public static String evidence(UUID taskId, int sequence) {
        return task(taskId) + EVIDENCE + "/" + sequence;
    }

    /** Where a body that helps says what it achieved. */
    public static String achieved(UUID taskId) {
        return task(taskId) + ACHIEVED;
    }

    /** The targets of the tasks of a filter. */
    public static String targets(DeskFilter filter, int page) {
        return TARGETS + query(filter, page);
    }

    /** The targets of the tasks of a filter as a file. */
    public static String targetsFile(DeskFilter filter, String ending) {
        return TARGETS + "." + ending + query(filter, 0);
    }

    /** Where a draft is written anew. */
    public static String rewrite(UUID taskId) {
        return task(taskId) + REWRITE;
    }

    /** Where an obstacle of a task is raised. */
    public static String obstacle(UUID taskId) {
        return ObstaclePages.PATH + "?" + ObstaclePages.TASK + "=" + taskId;
    }

    /** The figures of a filter. */
    public static String overview(FigureFilter filter) {
        return FIGURES + query(filter, null, null, 0);
    }

    /** The tasks behind a count; of all categories when null. */
    public static String list(FigureFilter filter, @Nullable TaskCategory category) {
        return list(filter, category, 0);
    }

    /** A further page of the tasks behind a count. */
    public static String list(FigureFilter filter, @Nullable TaskCategory category, int page) {
        return LIST + query(filter, category, null, page);
    }

    /** The file of a table. */
    public static String file(FigureFilter filter, String by) {
        return FILE + query(filter, null, by, 0);
    }

    /** A page of the desk. */
    public static String desk(DeskFilter filter, int page) {
        return DESK + query(filter, page);
    }

    /** A page of the desk on which every task is chosen that can be moved with others. */
    public static String deskWithAll(DeskFilter filter, int page) {
        String desk = desk(filter, page);
        return desk + (desk.contains("?") ? "&" : "?") + CHOSEN + "=" + EVERYTHING;
    }

    private static String query(DeskFilter filter, int page) {
        var query = new Query();
        TaskState state = filter.state();
        AgencyCode lead = filter.lead();
        query.add(STATE, state == null ? null : state.name());
        query.add(BODY, lead == null ? null : lead.national());
        query.add(DOCUMENT, filter.document());
        query.add(PAGE, page == 0 ? null : page);
        return query.toString();
    }

    private static String query(
            FigureFilter filter, @Nullable TaskCategory category, @Nullable String by, int page) {
        var query = new Query();
        AgencyCode lead = filter.lead();
        query.add(DOCUMENT, filter.document());
        query.add(BODY, lead == null ? null : lead.national());
        AgencyCode part = filter.part();
        query.add(PART, part == null ? null : part.national());
        query.add(CATEGORY, category == null ? null : category.name());
        query.add(BY, by);
        query.add(PAGE, page == 0 ? null : page);
        return query.toString();
    }

    /** Parameters of an address; those without a value are left out. */
    private static final class Query {

        private final ArrayList<String> parts = new ArrayList<>();

        void add(String name, @Nullable Object value) {
            if (value != null) {
                parts.add(name + "=" + value);
            }
        }

        @Override
        public String toString() {
            return parts.isEmpty() ? "" : "?" + String.join("&", parts);
        }
    }
}
