package vn.lienthong.steering.intake;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;
import vn.lienthong.reference.Agencies;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.Routes;
import vn.lienthong.steering.tasks.BodyMembers;
import vn.lienthong.steering.tasks.Directives;

/** Wires how tasks come in. */
@Configuration(proxyBeanMethods = false)
class TaskIntakeConfiguration {

    @Bean
    DirectiveRules directiveRules(ContentDirectory content) {
        return DirectiveRules.atFirstUse(content);
    }

    @Bean
    BodyNames bodyNames(Agencies agencies, DirectiveRules rules) {
        return new BodyNames(agencies, rules);
    }

    @Bean
    TaskIntake taskIntake(
            Directives directives,
            BodyMembers members,
            BodyNames names,
            JdbcClient database,
            Clock clock) {
        return new TaskIntake(directives, members, names, database, clock);
    }

    @Bean
    TaskImports taskImports(
            TaskIntake intake,
            Directives directives,
            BodyMembers members,
            JdbcClient database,
            Clock clock) {
        return new TaskImports(intake, directives, members, new ImportStore(database), clock);
    }

    @Bean
    DirectiveTexts directiveTexts(
            TaskIntake intake,
            Directives directives,
            BodyMembers members,
            DirectiveTexts.Reading reading,
            Clock clock) {
        return new DirectiveTexts(intake, directives, members, reading, clock);
    }

    @Bean
    DirectiveTexts.Reading directiveReading(
            DirectiveRules rules, Agencies agencies, JdbcClient database) {
        return new DirectiveTexts.Reading(
                SingletonSupplier.of(() -> rules.reader(agencies)), new TextStore(database));
    }

    @Bean
    Routes directiveRoutes() {
        return Routes.of(Routes.Grant.to("/can-bo/chi-dao/**", Role.OFFICER, Role.LEADER));
    }
}
