package vn.lienthong.steering.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.steering.tasks.OpenedTask;
import vn.lienthong.steering.tasks.RecurringTasks;
import vn.lienthong.steering.tasks.TaskAchievements;

/** Shows one task, with its periods where it is done again and again. */
@Component
final class TaskView {

    private final RecurringTasks recurring;
    private final TaskAchievements achievements;
    private final TaskWords words;

    TaskView(RecurringTasks recurring, TaskAchievements achievements, TaskWords words) {
        this.recurring = recurring;
        this.achievements = achievements;
        this.words = words;
    }

    TaskWords words() {
        return words;
    }

    /** The page of a task that somebody may see. */
    ModelAndView of(OpenedTask opened, List<Violation> violations, Actor actor) {
        var taskId = opened.task().taskId();
        return new ModelAndView("steering/task")
                .addObject("opened", opened)
                .addObject("periods", recurring.of(taskId, actor))
                .addObject("standing", recurring.standing(taskId).orElse(null))
                .addObject("achieved", achievements.said(taskId, actor))
                .addObject("mayAchieve", !achievements.open(taskId, actor).isEmpty())
                .addObject("violations", violations)
                .addObject("words", words);
    }
}
