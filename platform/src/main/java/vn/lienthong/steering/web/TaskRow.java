package vn.lienthong.steering.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Frame;
import vn.lienthong.steering.tasks.CategoryCounts;
import vn.lienthong.steering.tasks.DirectingDocument;
import vn.lienthong.steering.tasks.FigureFilter;

/**
 * A row of a table of tasks.
 *
 * @param key what it is about, as programs know it
 * @param name what it is about, as readers know it
 * @param title more about it, in Vietnamese; empty for bodies
 * @param counts its counts
 * @param filter the tasks that are counted
 */
public record TaskRow(
        String key, String name, String title, CategoryCounts counts, FigureFilter filter) {

    /** Documents that have tasks, in the order given. */
    public static List<TaskRow> ofDocuments(
            Frame frame,
            List<DirectingDocument> documents,
            Map<UUID, CategoryCounts> counts,
            FigureFilter filter) {
        return documents.stream()
                .filter(document -> counts.containsKey(document.documentId()))
                .map(document ->
                        new TaskRow(
                                document.documentId().toString(),
                                TaskWords.document(frame, document),
                                document.title(),
                                counts.getOrDefault(document.documentId(), CategoryCounts.NONE),
                                new FigureFilter(
                                        document.documentId(), filter.lead(), filter.part())))
                .toList();
    }

    /** Bodies that lead tasks, in the order given. */
    public static List<TaskRow> ofBodies(
            Frame frame,
            TaskWords words,
            Map<AgencyCode, CategoryCounts> counts,
            FigureFilter filter) {
        return counts.entrySet().stream()
                .map(entry ->
                        new TaskRow(
                                entry.getKey().national(),
                                words.body(frame, entry.getKey()),
                                "",
                                entry.getValue(),
                                new FigureFilter(filter.document(), entry.getKey(), filter.part())))
                .toList();
    }
}
