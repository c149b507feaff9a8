package vn.lienthong.population.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.AccessHistory;
import vn.lienthong.population.AccessQuestions;
import vn.lienthong.population.AccessWithholding;
import vn.lienthong.population.AgencyReads;
import vn.lienthong.population.PersonMatching;
import vn.lienthong.population.PersonRecords;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.population.duplicates.Duplicates;
import vn.lienthong.population.intake.RegisterExtract;
import vn.lienthong.population.quality.QualityFigures;
import vn.lienthong.population.quality.QualityRules;
import vn.lienthong.population.quality.WorkList;

/** What the module lets out is a door to records, or it is told why it is none. */
class DoorsTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String MODULE = "vn.lienthong.population";
    private static final String PAGES = MODULE + ".web";

    /** The doors through which records are read. */
    static final List<Class<?>> DOORS =
            List.of(
                    PopulationRegister.class,
                    PersonRecords.class,
                    PersonMatching.class,
                    AgencyReads.class,
                    PersonSearch.class,
                    PersonDesk.class,
                    ActDesk.class,
                    CivilExtracts.class,
                    ResidenceReviews.class,
                    Duplicates.class,
                    WorkList.class);

    /** What else pages answer with, and why nobody is read by it. */
    private static final Map<Class<?>, String> HARMLESS =
            Map.of(
                    AccessHistory.class, "shows persons who read their own record",
                    AccessQuestions.class, "shows a question and never whose record it was",
                    AccessWithholding.class, "shows reads with initials",
                    RegisterExtract.class, "tells of extracts, which name their purpose",
                    QualityFigures.class, "counts",
                    QualityRules.class, "is content",
                    DeskPurposes.class, "is content",
                    NewPersonDesk.class, "enters who is new; looks a father up by the register");

    /** What else is public, and why it is no door. */
    private static final Map<String, String> NO_DOORS =
            words(
                    "AccessGrounds", "is content",
                    "AdultCounts", "counts",
                    "ActDays", "tells the day of an act to who was told of the act",
                    "ActRegistration", "writes; says what it refused, and the number of the act",
                    "ActRules", "is content",
                    "AgencyVerification",
                            "leaves the records to the checks, which have their own test",
                    "CivilRegistration", "writes; what it reads of a mother, it records",
                    "DuplicateRules", "is content",
                    "DuplicateSearch", "finds pairs and shows none",
                    "EntryLaw", "asks rules about a line of a file",
                    "EntrySearch", "finds pairs and shows none",
                    "FieldPolicy", "is content",
                    "GuessingAlarms", "names clients and accounts",
                    "NewCitizens", "writes; says what it refused, and whom it entered",
                    "NumberAudit", "counts",
                    "QualityMeasurement", "counts",
                    "Rebuild", "counts",
                    "RegisterImport", "writes; rejects are lines of the file itself",
                    "UnitReorganisations", "counts");

    private static Map<String, String> words(String... keysAndReasons) {
        var words = new TreeMap<String, String>();
        for (int i = 0; i < keysAndReasons.length; i += 2) {
            words.put(keysAndReasons[i], keysAndReasons[i + 1]);
        }
        return words;
    }

    /** Routes are walked: whatever their controllers hold is a door that is called above. */
    @Test
    void everythingThatPagesAnswerWithIsADoorOrHarmless() {
        Set<Class<?>> behindPages =
                PLATFORM
                        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                        .getHandlerMethods()
                        .values()
                        .stream()
                        .map(HandlerMethod::getBeanType)
                        .filter(type -> type.getPackageName().equals(PAGES))
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .<Class<?>>map(Field::getType)
                        .filter(type -> type.getPackageName().startsWith(MODULE))
                        .filter(type -> !type.getPackageName().equals(PAGES))
                        .collect(Collectors.toSet());

        assertThat(behindPages).hasSizeGreaterThan(10);
        behindPages.removeAll(DOORS);
        assertThat(behindPages).isEqualTo(HARMLESS.keySet());
    }

    /** What other modules can be given: whoever adds a public bean says here what it tells. */
    @Test
    void everythingPublicOfTheModuleIsADoorOrToldWhyNot() {
        Set<String> offered =
                Arrays.stream(
                                Objects.requireNonNull(
                                                PLATFORM.bean(
                                                                "requestMappingHandlerMapping",
                                                                RequestMappingHandlerMapping.class)
                                                        .getApplicationContext())
                                        .getBeansOfType(Object.class)
                                        .values()
                                        .toArray())
                        .map(AopUtils::getTargetClass)
                        .filter(type -> type.getPackageName().startsWith(MODULE))
                        .filter(type -> !type.getPackageName().equals(PAGES))
                        .filter(type -> Modifier.isPublic(type.getModifiers()))
                        .map(Class::getSimpleName)
                        .collect(Collectors.toCollection(TreeSet::new));
        DOORS.forEach(door -> offered.remove(door.getSimpleName()));
        HARMLESS.keySet().forEach(type -> offered.remove(type.getSimpleName()));

        assertThat(offered).isEqualTo(NO_DOORS.keySet());
    }
}
