package vn.lienthong.steering.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.lienthong.steering.extraction.Folded;

/** The columns of a sheet of tasks, in the order of the template. */
enum SheetColumn {
    GROUP("Nhóm", false, TaskEntry.GROUP, "nhom nhiem vu"),
    CODE("Mã", true, TaskEntry.CODE, "ma nhiem vu", "ma so"),
    CONTENT("Nội dung", true, TaskEntry.CONTENT, "noi dung nhiem vu", "nhiem vu", "ten nhiem vu"),
    PRODUCT("Sản phẩm", true, TaskEntry.PRODUCT, "san pham phai co", "san pham ket qua"),
    LEAD("Chủ trì", true, TaskEntry.LEAD, "co quan chu tri", "don vi chu tri"),
    COOPERATING("Phối hợp", false, TaskEntry.COOPERATING, "co quan phoi hop", "don vi phoi hop"),
    STARTS("Bắt đầu", false, TaskEntry.STARTS, "ngay bat dau"),
    DUE("Thời hạn", true, TaskEntry.DUE, "thoi han hoan thanh", "han hoan thanh", "thoi gian"),
    TARGET_VALUE("Chỉ tiêu", false, TaskEntry.TARGET_VALUE),
    TARGET_UNIT("Đơn vị tính", false, TaskEntry.TARGET_UNIT),
    TARGET_DIRECTION("Chiều", false, TaskEntry.TARGET_DIRECTION),
    TARGET_SPAN("Phạm vi", false, TaskEntry.TARGET_SPAN);

    private final String title;
    private final boolean needed;
    private final String field;
    private final List<String> otherTitles;

    SheetColumn(String title, boolean needed, String field, String... otherTitles) {
        this.title = title;
        this.needed = needed;
        this.field = field;
        this.otherTitles = List.of(otherTitles);
    }

    /** What the template calls it. */
    String title() {
        return title;
    }

    /** Whether a sheet without it cannot be read. */
    boolean isNeeded() {
        return needed;
    }

    /** The field that it fills, as violations name it. */
    String field() {
        return field;
    }

    /** The column that a title means. */
    static Optional<SheetColumn> titled(String title) {
        String folded = Folded.of(title);
        return Arrays.stream(values())
                .filter(column ->
                        Folded.of(column.title).equals(folded)
                                || column.otherTitles.contains(folded))
                .findFirst();
    }
}
