package vn.lienthong.steering.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.steering.intake.DocumentEntry;

/**
 * The form of a directing document; a field that is not sent is empty.
 *
 * @param document identifier of the form
 */
record DocumentForm(
        UUID document,
        @Nullable String kind,
        @Nullable String number,
        @Nullable String date,
        @Nullable String issuer,
        @Nullable String signer,
        @Nullable String title,
        @Nullable String groups) {

    DocumentEntry entry() {
        return new DocumentEntry(
                document,
                TaskForm.text(kind),
                TaskForm.text(number),
                TaskForm.text(date),
                TaskForm.text(issuer),
                TaskForm.text(signer),
                TaskForm.text(title),
                TaskForm.text(groups));
    }
}
