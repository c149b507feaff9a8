package vn.lienthong.steering.web;

import java.util.UUID;

/** Addresses of the pages on which directing documents and tasks come in. */
public final class DirectiveLinks {

    /** All documents. */
    public static final String DOCUMENTS = "/can-bo/chi-dao";

    /** The form of a document. */
    public static final String NEW = DOCUMENTS + "/moi";

    private DirectiveLinks() {}

    public static String document(UUID documentId) {
        return DOCUMENTS + "/" + documentId;
    }

    /** The file of a document. */
    public static String file(UUID documentId) {
        return document(documentId) + "/tep";
    }

    /** The form of a task of a document. */
    public static String newTask(UUID documentId) {
        return document(documentId) + "/nhiem-vu";
    }

    /** The form of a spreadsheet with tasks of a document. */
    public static String newImport(UUID documentId) {
        return document(documentId) + "/nhap";
    }

    /** The empty spreadsheet. */
    public static String template(UUID documentId) {
        return document(documentId) + "/mau.xlsx";
    }

    /** A spreadsheet that was sent. */
    public static String imported(UUID importId) {
        return DOCUMENTS + "/nhap/" + importId;
    }

    /** The rows that were refused. */
    public static String refused(UUID importId) {
        return imported(importId) + "/loi.xlsx";
    }

    /** The form of a text. */
    public static String newText(UUID documentId) {
        return document(documentId) + "/van-ban";
    }

    /** A text with its drafts. */
    public static String text(UUID textId) {
        return DOCUMENTS + "/van-ban/" + textId;
    }

    /** A draft of a text. */
    public static String draft(UUID textId, int sequence) {
        return text(textId) + "/" + sequence;
    }
}
