package vn.lienthong.steering.web;

import java.util.HashMap;
import java.util.Map;
import vn.lienthong.steering.tasks.MoveOrder;
import vn.lienthong.steering.tasks.TaskDraft;

/** What was typed with a move; a field that the form does not have is not sent. */
final class TypedMove {

    private TypedMove() {}

    static MoveOrder.Said said(Map<String, String> sent) {
        return new MoveOrder.Said(
                TaskForm.text(sent.get(MoveOrder.WORDS)),
                TaskForm.text(sent.get(MoveOrder.DOCUMENT_NUMBER)),
                TaskForm.text(sent.get(MoveOrder.DOCUMENT_DATE)),
                TaskForm.text(sent.get(MoveOrder.DEADLINE)),
                achieved(sent));
    }

    /** What was typed as achieved, by number of the target. */
    static Map<Integer, String> achieved(Map<String, String> sent) {
        var achieved = new HashMap<Integer, String>();
        for (int number = 1; number <= TaskDraft.TARGETS_MAX; number++) {
            achieved.put(number, TaskForm.text(sent.get(MoveOrder.ACHIEVED + number)));
        }
        return achieved;
    }
}
