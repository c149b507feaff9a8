package vn.lienthong.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/**
 * Compiles conditions over a fixed set of typed inputs. Thread-safe.
 *
 * <p>Besides the standard functions of CEL there are {@code date('2025-07-01')}, {@code days(from,
 * to)} (days from one day to another) and {@code years(from, to)} (full years, as ages are
 * counted). An expression has at most {@link #LONGEST} characters.
 */
public final class ConditionCompiler {

    /** Longest expression, in characters. */
    public static final int LONGEST = 2_000;

    private static final Pattern INPUT_NAME = Pattern.compile("[a-z][A-Za-z0-9_]{0,63}");

    private static final CelOptions OPTIONS =
            CelOptions.current()
                    .maxExpressionCodePointSize(LONGEST)
                    .maxParseRecursionDepth(32)
                    .comprehensionMaxIterations(1_000)
                    .evaluateCanonicalTypesToNativeValues(true)
                    .build();

    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder()
                    .setOptions(OPTIONS)
                    .addFunctionBindings(
                            CelFunctionBinding.from(
                                    "date_text", String.class, ConditionCompiler::date),
                            CelFunctionBinding.from(
                                    "days_between",
                                    Instant.class,
                                    Instant.class,
                                    (from, to) -> between(ChronoUnit.DAYS, from, to)),
                            CelFunctionBinding.from(
                                    "years_between",
                                    Instant.class,
                                    Instant.class,
                                    (from, to) -> between(ChronoUnit.YEARS, from, to)))
                    .build();

    private final Map<String, ValueType> inputs;
    private final CelCompiler compiler;

    /**
     * @param inputs type by name; names begin with a small letter and have at most 64 letters,
     *     digits and underscores
     * @throws IllegalArgumentException when a name is none
     */
    public ConditionCompiler(Map<String, ValueType> inputs) {
        this.inputs = Map.copyOf(inputs);
        CelCompilerBuilder builder =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setOptions(OPTIONS)
                        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                        .addFunctionDeclarations(
                                CelFunctionDecl.newFunctionDeclaration(
                                        "date",
                                        CelOverloadDecl.newGlobalOverload(
                                                "date_text",
                                                SimpleType.TIMESTAMP,
                                                SimpleType.STRING)),
                                between("days"),
                                between("years"))
                        .setResultType(SimpleType.BOOL);
        inputs.forEach((name, type) -> {
            if (!INPUT_NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(name + " is no name of an input");
            }
            builder.addVar(name, type.celType());
        });
        this.compiler = builder.build();
    }

    private static CelFunctionDecl between(String unit) {
        return CelFunctionDecl.newFunctionDeclaration(
                unit,
                CelOverloadDecl.newGlobalOverload(
                        unit + "_between",
                        SimpleType.INT,
                        SimpleType.TIMESTAMP,
                        SimpleType.TIMESTAMP));
    }

    private static Instant date(String text) {
        return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static long between(ChronoUnit unit, Instant from, Instant to) {
        return unit.between(from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC));
    }

    /**
     * Compiles an expression; refuses with {@code condition.invalid}, whose argument {@code reason}
     * is what the compiler says and names the place in the expression.
     */
    public Outcome<Condition> compile(String expression) {
        try {
            CelAbstractSyntaxTree tree = compiler.compile(expression).getAst();
            return Outcome.accepted(
                    new Condition(expression, inputsOf(tree), RUNTIME.createProgram(tree)));
        } catch (CelValidationException | CelEvaluationException invalid) {
            return Outcome.refused(
                    Violation.of(
                            "condition.invalid",
                            Map.of("reason", String.valueOf(invalid.getMessage()))));
        }
    }

    private Map<String, ValueType> inputsOf(CelAbstractSyntaxTree tree) {
        Map<String, ValueType> used = new TreeMap<>();
        tree.getReferenceMap()
                .values()
                .forEach(reference -> {
                    ValueType type = inputs.get(reference.name());
                    if (type != null) {
                        used.put(reference.name(), type);
                    }
                });
        return used;
    }
}
