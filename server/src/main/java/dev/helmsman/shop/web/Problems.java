package dev.helmsman.shop.web;

import dev.helmsman.shop.Refusal;
import java.time.DateTimeException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers for every controller: refusals as problem details (RFC 9457) with the sentence in both languages. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE) // before Spring's own, which tells a refusal inside a body as "failed to read"
class Problems {
    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        HttpStatus status =
                switch (refusal.kind()) {
                    case WRONG -> HttpStatus.BAD_REQUEST;
                    case UNKNOWN -> HttpStatus.NOT_FOUND;
                    case CONFLICT -> HttpStatus.CONFLICT;
                };
        return problem(status, refusal.code(), refusal.zh(), refusal.en());
    }

    /** What is refused while the request's body is read. */
    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) return refused(refusal);
        }
        return problem(
                HttpStatus.BAD_REQUEST,
                "bad-request",
                "请求的内容读不懂，请检查 JSON 的写法与各项的名称",
                "The request's body cannot be read; check its JSON and the names in it");
    }

    @ExceptionHandler
    ProblemDetail badTime(DateTimeException e) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "bad-time",
                "时间或时区不对：" + e.getMessage(),
                "Not a time or a time zone: " + e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail badArgument(IllegalArgumentException e) {
        return problem(HttpStatus.BAD_REQUEST, "bad-request", "请求不对：" + e.getMessage(), String.valueOf(e.getMessage()));
    }

    private static ProblemDetail problem(HttpStatus status, String code, String zh, String en) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, en);
        problem.setProperty("code", code);
        problem.setProperty("zh", zh);
        problem.setProperty("en", en);
        return problem;
    }
}
