package vn.lienthong.shell.web;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import vn.lienthong.primitives.InvalidValueException;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;

/** Says which errors of the catalogue an exception stands for: the one such place. */
final class FaultTranslation {

    private static final int DEPTH_MAX = 12;

    private FaultTranslation() {}

    static List<Violation> violations(Throwable failure) {
        return switch (failure) {
            case FaultException fault -> fault.violations();
            case InvalidValueException value -> List.of(value.violation());
            case MissingServletRequestParameterException missing ->
                    List.of(Violation.of("parameter.missing").at(missing.getParameterName()));
            case MethodArgumentTypeMismatchException mismatch ->
                    List.of(Violation.of("parameter.type").at(mismatch.getName()));
            case MaxUploadSizeExceededException ignored ->
                    List.of(ofStatus(HttpStatus.CONTENT_TOO_LARGE.value()));
            case InvalidParameterException unreadable ->
                    List.of(ofStatus(unreadable.getErrorCode()));
            case ErrorResponse response -> List.of(ofStatus(response.getStatusCode().value()));
            default ->
                    List.of(Violation.of(databaseIsAway(failure) ? "database.away" : "internal"));
        };
    }

    /** The general error of an HTTP status. */
    static Violation ofStatus(int status) {
        return switch (HttpStatus.resolve(status)) {
            case NOT_FOUND -> Violation.of("not-found");
            case FORBIDDEN, UNAUTHORIZED -> Violation.of("forbidden");
            case METHOD_NOT_ALLOWED -> Violation.of("method");
            case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> Violation.of("media-type");
            case CONTENT_TOO_LARGE -> Violation.of("upload.size", Map.of("limit", "10 MB"));
            case SERVICE_UNAVAILABLE -> Violation.of("database.away");
            case null -> Violation.of("internal");
            default -> Violation.of(status < 500 ? "request" : "internal");
        };
    }

    private static boolean databaseIsAway(Throwable failure) {
        Optional<Throwable> cause = Optional.of(failure);
        for (int depth = 0; depth < DEPTH_MAX && cause.isPresent(); depth++) {
            Throwable now = cause.get();
            if (now instanceof CannotCreateTransactionException
                    || now instanceof TransactionSystemException
                    || now instanceof DataAccessResourceFailureException
                    || now instanceof TransientDataAccessException
                    || (now instanceof SQLException sql && connectionIsGone(sql))) {
                return true;
            }
            cause = Optional.ofNullable(now.getCause());
        }
        return false;
    }

    /** SQLSTATE class 08 (connection), 53 (resources, such as a full disk), 57P (shutdown). */
    private static boolean connectionIsGone(SQLException failure) {
        String state = failure.getSQLState();
        return state != null
                && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
    }
}
