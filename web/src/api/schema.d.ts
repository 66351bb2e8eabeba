// Written by `npm run api`; do not edit.
export interface paths {
    "/api/v1/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dimensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["dimensions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fact-tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["tables_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/families": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["families"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/formats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["formats"];
        put?: never;
        post: operations["save_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/formats/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/formats/{key}/yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["yaml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["metric"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/metrics/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["tree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-metrics/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["draft"];
        put: operations["save"];
        post?: never;
        delete: operations["remove_1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-metrics/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["check_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["settings"];
        put: operations["change_3"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all"];
        put?: never;
        post: operations["create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["alarms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/alarms/setting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["setting"];
        put: operations["change_2"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/alarms/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["workbook_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/brief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["brief"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/brief.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["workbook_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/conclusions/{conclusion}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/customers/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["file_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/digests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_3"];
        put?: never;
        post: operations["add_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/digests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["remove_3"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/digests/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["restore_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/digests/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/dimensions/{dimension}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["values"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["events"];
        put?: never;
        post: operations["add_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["change_1"];
        post?: never;
        delete: operations["remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/events/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["restore_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/events/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["importFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/families": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/families/{family}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["answer_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/families/{family}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_2"];
        put?: never;
        post: operations["start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/imports/{run}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/imports/{run}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/imports/{run}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/imports/{run}/files/{file}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["open"];
        put?: never;
        post: operations["take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/imports/{run}/files/{file}/mapping/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/imports/{run}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/imports/{run}/rejects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rejects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/imports/{run}/rejects.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rejectFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/imports/{run}/rejects/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/imports/{run}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/imports/{run}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/metrics/{metric}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["tables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_1"];
        put?: never;
        post: operations["add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/pictures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["remove_2"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/pictures/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/pictures/files/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/products/{product}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["product"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["query"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/query.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/query.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["excel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/suspects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/suspects/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/trust": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["trust"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shops/{shop}/watch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get"];
        put: operations["set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        "dev.helmsman.brief.BriefViews.ActionView": {
            /** Format: date */
            due?: string;
            role?: string;
            text?: components["schemas"]["dev.helmsman.shop.Text"];
        };
        "dev.helmsman.brief.BriefViews.AnswerView": {
            /** Format: date-time */
            at?: string;
            kind?: string;
            reason?: string;
            role?: string;
        };
        "dev.helmsman.brief.BriefViews.BaselineView": {
            /** Format: date */
            from?: string;
            reason?: components["schemas"]["dev.helmsman.shop.Text"];
            /** Format: date */
            to?: string;
        };
        "dev.helmsman.brief.BriefViews.CauseView": {
            /** Format: int64 */
            event?: number;
            kind?: string;
            /** Format: double */
            probability?: number;
            scope?: {
                [key: string]: string;
            };
            text?: components["schemas"]["dev.helmsman.shop.Text"];
        };
        "dev.helmsman.brief.BriefViews.ConclusionView": {
            actions?: components["schemas"]["dev.helmsman.brief.BriefViews.ActionView"][];
            answer?: components["schemas"]["dev.helmsman.brief.BriefViews.AnswerView"];
            area?: string;
            atStake?: number;
            baseline?: components["schemas"]["dev.helmsman.brief.BriefViews.BaselineView"];
            baselineValue?: number;
            causes?: components["schemas"]["dev.helmsman.brief.BriefViews.CauseView"][];
            change?: number;
            /** Format: double */
            confidence?: number;
            currency?: string;
            events?: components["schemas"]["dev.helmsman.brief.BriefViews.EventView"][];
            flip?: components["schemas"]["dev.helmsman.brief.BriefViews.FlipView"];
            folded?: components["schemas"]["dev.helmsman.shop.Text"];
            id?: string;
            metric?: string;
            metricNames?: components["schemas"]["dev.helmsman.shop.Text"];
            parts?: components["schemas"]["dev.helmsman.conclusions.Conclusion.Part"][];
            period?: components["schemas"]["dev.helmsman.metrics.Period"];
            scope?: {
                [key: string]: string;
            };
            scopeLabels?: {
                [key: string]: string;
            };
            segments?: components["schemas"]["dev.helmsman.conclusions.Conclusion.Segment"][];
            series?: components["schemas"]["dev.helmsman.conclusions.Conclusion.Point"][];
            survives?: boolean;
            title?: components["schemas"]["dev.helmsman.shop.Text"];
            trust?: string;
            trustReasons?: components["schemas"]["dev.helmsman.shop.Text"][];
            value?: number;
            why?: components["schemas"]["dev.helmsman.shop.Text"][];
        };
        "dev.helmsman.brief.BriefViews.EventView": {
            /** Format: date */
            from?: string;
            /** Format: int64 */
            id?: number;
            kind?: string;
            title?: components["schemas"]["dev.helmsman.shop.Text"];
            /** Format: date */
            to?: string;
        };
        "dev.helmsman.brief.BriefViews.FlipView": {
            /** Format: double */
            share?: number;
            /** Format: double */
            sign?: number;
            text?: components["schemas"]["dev.helmsman.shop.Text"];
            /** Format: double */
            usual?: number;
            way?: string;
        };
        "dev.helmsman.brief.BriefViews.HeadlineView": {
            baseline?: components["schemas"]["dev.helmsman.brief.BriefViews.BaselineView"];
            baselineValue?: number;
            change?: number;
            changeRatio?: number;
            metric?: string;
            text?: components["schemas"]["dev.helmsman.shop.Text"];
            value?: number;
        };
        "dev.helmsman.brief.BriefViews.OddView": {
            direction?: string;
            expected?: number;
            high?: number;
            low?: number;
            metric?: string;
            names?: components["schemas"]["dev.helmsman.shop.Text"];
            side?: string;
            text?: components["schemas"]["dev.helmsman.shop.Text"];
            unit?: string;
            value?: number;
        };
        "dev.helmsman.brief.BriefViews.TrustView": {
            grade?: string;
            reasons?: components["schemas"]["dev.helmsman.shop.Text"][];
        };
        "dev.helmsman.brief.BriefViews.View": {
            conclusions?: components["schemas"]["dev.helmsman.brief.BriefViews.ConclusionView"][];
            currency?: string;
            /** Format: date */
            date?: string;
            headline?: components["schemas"]["dev.helmsman.brief.BriefViews.HeadlineView"];
            /** Format: int64 */
            millis?: number;
            notes?: components["schemas"]["dev.helmsman.shop.Text"][];
            odd?: components["schemas"]["dev.helmsman.brief.BriefViews.OddView"][];
            quiet?: boolean;
            shop?: string;
            trust?: components["schemas"]["dev.helmsman.brief.BriefViews.TrustView"];
            watched?: components["schemas"]["dev.helmsman.brief.BriefViews.WatchedView"][];
        };
        "dev.helmsman.brief.BriefViews.WatchedView": {
            expected?: number;
            high?: number;
            low?: number;
            metric?: string;
            names?: components["schemas"]["dev.helmsman.shop.Text"];
            value?: number;
        };
        "dev.helmsman.brief.web.DigestController.NewRecipient": {
            /** Format: time-local */
            at?: string;
            channel: string;
            language?: string;
            secret?: string;
            target: string;
        };
        "dev.helmsman.brief.web.DigestController.RecipientView": {
            /** Format: time-local */
            at?: string;
            channel?: string;
            fault?: components["schemas"]["dev.helmsman.shop.Text"];
            /** Format: int64 */
            id?: number;
            language?: string;
            /** Format: date */
            sentDay?: string;
            signed?: boolean;
            target?: string;
        };
        "dev.helmsman.conclusions.Conclusion": {
            actions?: components["schemas"]["dev.helmsman.conclusions.Conclusion.ProposedAction"][];
            area?: string;
            atStake?: number;
            baseline?: components["schemas"]["dev.helmsman.metrics.Period"];
            baselineReason?: components["schemas"]["dev.helmsman.shop.Text"];
            baselineValue?: number;
            causes?: components["schemas"]["dev.helmsman.conclusions.Conclusion.Cause"][];
            change?: number;
            /** Format: double */
            confidence?: number;
            currency?: {
                currencyCode?: string;
                /** Format: int32 */
                defaultFractionDigits?: number;
                displayName?: string;
                /** Format: int32 */
                numericCode?: number;
                numericCodeAsString?: string;
                symbol?: string;
            };
            events?: components["schemas"]["dev.helmsman.timeline.Event"][];
            flip?: components["schemas"]["dev.helmsman.conclusions.Flip"];
            id?: string;
            metric?: string;
            parts?: components["schemas"]["dev.helmsman.conclusions.Conclusion.Part"][];
            period?: components["schemas"]["dev.helmsman.metrics.Period"];
            scope?: {
                [key: string]: string;
            };
            scopeLabels?: {
                [key: string]: string;
            };
            segments?: components["schemas"]["dev.helmsman.conclusions.Conclusion.Segment"][];
            series?: components["schemas"]["dev.helmsman.conclusions.Conclusion.Point"][];
            survives?: boolean;
            title?: components["schemas"]["dev.helmsman.shop.Text"];
            trust?: components["schemas"]["dev.helmsman.conclusions.Conclusion.Trust"];
            value?: number;
            why?: components["schemas"]["dev.helmsman.shop.Text"][];
        };
        "dev.helmsman.conclusions.Conclusion.Cause": {
            /** Format: int64 */
            event?: number;
            kind?: string;
            /** Format: double */
            probability?: number;
            scope?: {
                [key: string]: string;
            };
            text?: components["schemas"]["dev.helmsman.shop.Text"];
        };
        "dev.helmsman.conclusions.Conclusion.Part": {
            effect?: number;
            label?: components["schemas"]["dev.helmsman.shop.Text"];
            name?: string;
        };
        "dev.helmsman.conclusions.Conclusion.Point": {
            /** Format: date */
            day?: string;
            expected?: number;
            value?: number;
        };
        "dev.helmsman.conclusions.Conclusion.ProposedAction": {
            /** Format: date */
            due?: string;
            /** @enum {string} */
            role?: "OPERATOR" | "DESIGNER" | "PROMOTER" | "SERVICE" | "BUYER";
            text?: components["schemas"]["dev.helmsman.shop.Text"];
        };
        "dev.helmsman.conclusions.Conclusion.Segment": {
            before?: number;
            current?: number;
            dimension?: string;
            effect?: number;
            label?: string;
            value?: string;
        };
        "dev.helmsman.conclusions.Conclusion.Trust": {
            grade?: string;
            reasons?: components["schemas"]["dev.helmsman.shop.Text"][];
        };
        "dev.helmsman.conclusions.Flip": {
            /** Format: double */
            sign?: number;
            text?: components["schemas"]["dev.helmsman.shop.Text"];
            /** Format: double */
            usual?: number;
            /** @enum {string} */
            way?: "OVER" | "UNDER";
        };
        "dev.helmsman.conclusions.web.AnswerController.AnswerView": {
            /** Format: date-time */
            at?: string;
            by?: string;
            /** Format: date */
            due?: string;
            kind?: string;
            reason?: string;
            role?: string;
        };
        "dev.helmsman.conclusions.web.AnswerController.Given": {
            /** Format: date */
            due?: string;
            kind?: string;
            reason?: string;
            role?: string;
        };
        "dev.helmsman.conclusions.web.AnswerController.Standing": {
            answers?: components["schemas"]["dev.helmsman.conclusions.web.AnswerController.AnswerView"][];
        };
        "dev.helmsman.demo.web.DemoController.Made": {
            /** Format: int32 */
            run?: number;
            /** Format: int32 */
            shop?: number;
        };
        "dev.helmsman.identity.web.SessionController.SessionView": {
            hasShops?: boolean;
            home?: string;
            user?: components["schemas"]["dev.helmsman.identity.web.SessionController.Who"];
            version?: string;
        };
        "dev.helmsman.identity.web.SessionController.Who": {
            name?: string;
            role?: string;
        };
        "dev.helmsman.ingest.Correction": {
            column?: string;
            /** Format: int32 */
            importId?: number;
            /** Format: int64 */
            row?: number;
            value?: string;
        };
        "dev.helmsman.ingest.FileResult": {
            facts?: {
                [key: string]: number;
            };
            file?: string;
            format?: string;
            formatNames?: components["schemas"]["dev.helmsman.shop.Text"];
            /** Format: date */
            from?: string;
            grade?: string;
            /** Format: int32 */
            importId?: number;
            message?: components["schemas"]["dev.helmsman.shop.Text"];
            /** Format: int64 */
            rejected?: number;
            /** Format: int64 */
            rows?: number;
            state?: string;
            /** Format: date */
            to?: string;
            /** Format: int64 */
            unchanged?: number;
            /** Format: int64 */
            updated?: number;
        };
        "dev.helmsman.ingest.FormatInfo": {
            key?: string;
            names?: components["schemas"]["dev.helmsman.shop.Text"];
            own?: boolean;
            platform?: string;
            tables?: string[];
            verified?: boolean;
        };
        "dev.helmsman.ingest.ImportPreview": {
            changes?: components["schemas"]["dev.helmsman.ingest.ImportPreview.RowChange"][];
            days?: components["schemas"]["dev.helmsman.ingest.ImportPreview.DayChange"][];
            outdated?: boolean;
        };
        "dev.helmsman.ingest.ImportPreview.CellChange": {
            after?: string;
            before?: string;
            column?: string;
            names?: components["schemas"]["dev.helmsman.shop.Text"];
        };
        "dev.helmsman.ingest.ImportPreview.DayChange": {
            after?: number;
            before?: number;
            /** Format: date */
            day?: string;
            measure?: components["schemas"]["dev.helmsman.shop.Text"];
            /** Format: int64 */
            rowsAfter?: number;
            /** Format: int64 */
            rowsBefore?: number;
            table?: string;
            tableNames?: components["schemas"]["dev.helmsman.shop.Text"];
            unit?: string;
        };
        "dev.helmsman.ingest.ImportPreview.RowChange": {
            cells?: components["schemas"]["dev.helmsman.ingest.ImportPreview.CellChange"][];
            /** Format: int32 */
            importId?: number;
            key?: string;
            /** Format: int64 */
            row?: number;
            table?: string;
            tableNames?: components["schemas"]["dev.helmsman.shop.Text"];
        };
        "dev.helmsman.ingest.Mapping": {
            base?: string;
            columns?: components["schemas"]["dev.helmsman.ingest.Mapping.MappedColumn"][];
            dayFirst?: boolean;
            dayFromFile?: boolean;
            key?: string;
            names?: components["schemas"]["dev.helmsman.shop.Text"];
            platform?: string;
            /** Format: int32 */
            sheet?: number;
            table?: string;
        };
        "dev.helmsman.ingest.Mapping.MappedColumn": {
            column?: string;
            factor?: string;
            header?: string;
        };
        "dev.helmsman.ingest.MappingCheck": {
            faults?: components["schemas"]["dev.helmsman.shop.Text"][];
            /** Format: int64 */
            passed?: number;
            rejected?: components["schemas"]["dev.helmsman.ingest.RejectedRow"][];
            /** Format: int64 */
            rows?: number;
            whole?: boolean;
            yaml?: string;
        };
        "dev.helmsman.ingest.MappingPage": {
            file?: string;
            note?: components["schemas"]["dev.helmsman.shop.Text"];
            platforms?: string[];
            proposal?: components["schemas"]["dev.helmsman.ingest.Mapping"];
            sheets?: components["schemas"]["dev.helmsman.ingest.MappingPage.MappingSheet"][];
            tables?: components["schemas"]["dev.helmsman.ingest.MappingPage.MappingTable"][];
            unsure?: string[];
        };
        "dev.helmsman.ingest.MappingPage.MappingSheet": {
            header?: string[];
            /** Format: int64 */
            headerRow?: number;
            rows?: string[][];
            sheet?: string;
            /** Format: int32 */
            table?: number;
        };
        "dev.helmsman.ingest.MappingPage.MappingTable": {
            columns?: components["schemas"]["dev.helmsman.ingest.MappingPage.MappingTarget"][];
            names?: components["schemas"]["dev.helmsman.shop.Text"];
            table?: string;
        };
        "dev.helmsman.ingest.MappingPage.MappingTarget": {
            column?: string;
            names?: components["schemas"]["dev.helmsman.shop.Text"];
            need?: string;
            type?: string;
        };
        "dev.helmsman.ingest.Progress": {
            /** Format: int64 */
            bytes?: number;
            phase?: string;
            /** Format: int64 */
            rows?: number;
            /** Format: int64 */
            rowsPerSecond?: number;
            /** Format: int64 */
            secondsLeft?: number;
            /** Format: int64 */
            totalBytes?: number;
        };
        "dev.helmsman.ingest.RejectedRow": {
            column?: string;
            correctable?: boolean;
            file?: string;
            /** Format: int32 */
            importId?: number;
            mended?: components["schemas"]["dev.helmsman.ingest.RejectedRow.Mended"];
            reason?: components["schemas"]["dev.helmsman.shop.Text"];
            /** Format: int64 */
            row?: number;
            value?: string;
        };
        "dev.helmsman.ingest.RejectedRow.Mended": {
            rejected?: boolean;
            /** Format: int32 */
            run?: number;
            state?: string;
            value?: string;
        };
        "dev.helmsman.ingest.RejectedRows": {
            /** Format: int64 */
            listed?: number;
            rows?: components["schemas"]["dev.helmsman.ingest.RejectedRow"][];
            /** Format: int64 */
            total?: number;
        };
        "dev.helmsman.ingest.web.ImportController.RunView": {
            /** Format: date-time */
            at?: string;
            by?: string;
            files?: components["schemas"]["dev.helmsman.ingest.FileResult"][];
            /** Format: int32 */
            id?: number;
            mappable?: number[];
            message?: components["schemas"]["dev.helmsman.shop.Text"];
            previewed?: boolean;
            progress?: components["schemas"]["dev.helmsman.ingest.Progress"];
            state?: string;
        };
        "dev.helmsman.ingest.web.ImportController.Started": {
            /** Format: int32 */
            id?: number;
        };
        "dev.helmsman.ingest.web.MappingController.Declared": {
            yaml?: string;
        };
        "dev.helmsman.ingest.web.MappingController.MappingTaken": {
            /** Format: int32 */
            id?: number;
        };
        "dev.helmsman.ingest.web.WatchController.Watching": {
            folder?: string;
        };
        "dev.helmsman.insight.alarm.AlarmAnswer": {
            /** Format: date */
            day?: string;
            /** Format: double */
            expectedAWeek?: number;
            metrics?: components["schemas"]["dev.helmsman.insight.alarm.AlarmAnswer.MetricDays"][];
            period?: components["schemas"]["dev.helmsman.metrics.Period"];
            /** Format: double */
            perQuarter?: number;
            verdict?: components["schemas"]["dev.helmsman.shop.Text"];
        };
        "dev.helmsman.insight.alarm.AlarmAnswer.AlarmDay": {
            /** Format: date */
            day?: string;
            expected?: number;
            high?: number;
            low?: number;
            note?: components["schemas"]["dev.helmsman.shop.Text"];
            /** @enum {string} */
            state?: "usual" | "high" | "low" | "not_judged";
            value?: number;
        };
        "dev.helmsman.insight.alarm.AlarmAnswer.MetricDays": {
            days?: components["schemas"]["dev.helmsman.insight.alarm.AlarmAnswer.AlarmDay"][];
            direction?: string;
            family?: string;
            familyNames?: components["schemas"]["dev.helmsman.shop.Text"];
            /** Format: int32 */
            judged?: number;
            metric?: string;
            names?: components["schemas"]["dev.helmsman.shop.Text"];
            /** Format: int32 */
            odd?: number;
            unit?: string;
            words?: components["schemas"]["dev.helmsman.shop.Text"];
        };
        "dev.helmsman.insight.alarm.web.AlarmController.AlarmSettingView": {
            choices?: number[];
            /** Format: double */
            perQuarter?: number;
        };
        "dev.helmsman.insight.alarm.web.AlarmController.WantedSetting": {
            /** Format: double */
            perQuarter?: number;
        };
        "dev.helmsman.insight.customer.CustomerLists.Part": {
            action?: components["schemas"]["dev.helmsman.shop.Text"];
            names?: components["schemas"]["dev.helmsman.shop.Text"];
            page?: components["schemas"]["dev.helmsman.metrics.Buyers.Page"];
            segment?: string;
        };
        "dev.helmsman.insight.Explanation": {
            actions?: components["schemas"]["dev.helmsman.conclusions.Conclusion.ProposedAction"][];
            atStake?: number;
            baseline?: components["schemas"]["dev.helmsman.metrics.Period"];
            baselineValue?: number;
            causes?: components["schemas"]["dev.helmsman.conclusions.Conclusion.Cause"][];
            change?: number;
            conclusions?: components["schemas"]["dev.helmsman.conclusions.Conclusion"][];
            /** Format: double */
            confidence?: number;
            currency?: string;
            flip?: components["schemas"]["dev.helmsman.conclusions.Flip"];
            id?: string;
            metric?: string;
            metricNames?: components["schemas"]["dev.helmsman.shop.Text"];
            notes?: components["schemas"]["dev.helmsman.shop.Text"][];
            parts?: components["schemas"]["dev.helmsman.insight.Explanation.Part"][];
            path?: string[];
            period?: components["schemas"]["dev.helmsman.metrics.Period"];
            reason?: components["schemas"]["dev.helmsman.shop.Text"];
            scope?: {
                [key: string]: string;
            };
            shop?: string;
            survives?: boolean;
            title?: components["schemas"]["dev.helmsman.shop.Text"];
            tree?: components["schemas"]["dev.helmsman.insight.Explanation.Node"];
            trust?: string;
            unit?: string;
            usual?: components["schemas"]["dev.helmsman.insight.Explanation.Usual"];
            value?: number;
        };
        "dev.helmsman.insight.Explanation.Node": {
            baseline?: number;
            causes?: components["schemas"]["dev.helmsman.conclusions.Conclusion.Cause"][];
            children?: components["schemas"]["dev.helmsman.insight.Explanation.Node"][];
            effect?: number;
            id?: string;
            kind?: string;
            metric?: string;
            query?: components["schemas"]["dev.helmsman.insight.Explanation.Query"];
            scope?: {
                [key: string]: string;
            };
            /** Format: double */
            share?: number;
            title?: components["schemas"]["dev.helmsman.shop.Text"];
            value?: number;
            views?: components["schemas"]["dev.helmsman.insight.Explanation.View"][];
        };
        "dev.helmsman.insight.Explanation.Part": {
            effect?: number;
            label?: components["schemas"]["dev.helmsman.shop.Text"];
            name?: string;
        };
        "dev.helmsman.insight.Explanation.Query": {
            rows?: string;
            table?: string;
        };
        "dev.helmsman.insight.Explanation.Usual": {
            beyond?: boolean;
            most?: number;
            /** Format: int32 */
            pairs?: number;
            text?: components["schemas"]["dev.helmsman.shop.Text"];
        };
        "dev.helmsman.insight.Explanation.View": {
            children?: components["schemas"]["dev.helmsman.insight.Explanation.Node"][];
            dimension?: string;
            simpson?: boolean;
            title?: components["schemas"]["dev.helmsman.shop.Text"];
        };
        "dev.helmsman.insight.family.FamilyAnswer": unknown;
        "dev.helmsman.insight.product.History": {
            days?: components["schemas"]["dev.helmsman.metrics.Period"];
            images?: components["schemas"]["dev.helmsman.insight.product.History.Image"][];
            series?: components["schemas"]["dev.helmsman.insight.product.History.Series"][];
        };
        "dev.helmsman.insight.product.History.Image": {
            creative?: string;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
        };
        "dev.helmsman.insight.product.History.Series": {
            metric?: string;
            values?: number[];
        };
        "dev.helmsman.insight.product.Life": {
            /** Format: double */
            confidence?: number;
            curve?: components["schemas"]["dev.helmsman.insight.product.Life.Week"][];
            /** @enum {string} */
            earlier?: "LAUNCH" | "GROWTH" | "MATURE" | "DECLINE" | "REVIVAL" | "ASLEEP" | "TOO_FEW";
            launchPeak?: components["schemas"]["dev.helmsman.insight.product.Life.Range"];
            level?: number;
            levelBefore?: number;
            names?: components["schemas"]["dev.helmsman.shop.Text"];
            /** Format: double */
            ofPeak?: number;
            /** Format: date */
            peakWeek?: string;
            reason?: components["schemas"]["dev.helmsman.shop.Text"];
            /** @enum {string} */
            stage?: "LAUNCH" | "GROWTH" | "MATURE" | "DECLINE" | "REVIVAL" | "ASLEEP" | "TOO_FEW";
            weeklyChange?: components["schemas"]["dev.helmsman.insight.product.Life.Range"];
            /** Format: int32 */
            weeks?: number;
        };
        "dev.helmsman.insight.product.Life.Range": {
            /** Format: double */
            high?: number;
            /** Format: double */
            low?: number;
            /** Format: double */
            value?: number;
        };
        "dev.helmsman.insight.product.Life.Week": {
            amount?: number;
            high?: number;
            level?: number;
            low?: number;
            /** Format: date */
            monday?: string;
        };
        "dev.helmsman.insight.product.Margin": {
            left?: number;
            missing?: components["schemas"]["dev.helmsman.shop.Text"][];
            most?: boolean;
            /** Format: double */
            ofPaid?: number;
            terms?: components["schemas"]["dev.helmsman.insight.product.Margin.Term"][];
        };
        "dev.helmsman.insight.product.Margin.Term": {
            amount?: number;
            metric?: string;
            names?: components["schemas"]["dev.helmsman.shop.Text"];
        };
        "dev.helmsman.insight.product.OneProduct": {
            baseline?: components["schemas"]["dev.helmsman.metrics.MetricTable.Comparison"];
            category?: string;
            events?: components["schemas"]["dev.helmsman.insight.product.OneProduct.Flag"][];
            figures?: components["schemas"]["dev.helmsman.insight.product.OneProduct.Figure"][];
            /** Format: date */
            firstDay?: string;
            history?: components["schemas"]["dev.helmsman.insight.product.History"];
            /** Format: date */
            lastDay?: string;
            life?: components["schemas"]["dev.helmsman.insight.product.Life"];
            margin?: components["schemas"]["dev.helmsman.insight.product.Margin"];
            name?: string;
            period?: components["schemas"]["dev.helmsman.metrics.Period"];
            product?: string;
            /** Format: int32 */
            products?: number;
            /** Format: int32 */
            rank?: number;
            reasons?: components["schemas"]["dev.helmsman.insight.product.Refunds.Reason"][];
            refund?: components["schemas"]["dev.helmsman.insight.product.Refunds.OfProduct"];
            reviews?: components["schemas"]["dev.helmsman.insight.reviews.Voices"];
            /** Format: double */
            share?: number;
            sources?: components["schemas"]["dev.helmsman.insight.product.OneProduct.Source"][];
            verdict?: components["schemas"]["dev.helmsman.shop.Text"];
        };
        "dev.helmsman.insight.product.OneProduct.Figure": {
            baseline?: number;
            metric?: string;
            value?: number;
        };
        "dev.helmsman.insight.product.OneProduct.Flag": {
            builtIn?: boolean;
            /** Format: date */
            from?: string;
            /** Format: int64 */
            id?: number;
            kind?: string;
            kindNames?: components["schemas"]["dev.helmsman.shop.Text"];
            scope?: {
                [key: string]: string;
            };
            title?: components["schemas"]["dev.helmsman.shop.Text"];
            /** Format: date */
            to?: string;
        };
        "dev.helmsman.insight.product.OneProduct.Source": {
            amount?: number;
            amountBefore?: number;
            source?: string;
            visitors?: number;
            visitorsBefore?: number;
        };
        "dev.helmsman.insight.product.Refunds.OfProduct": {
            above?: boolean;
            /** Format: double */
            chance?: number;
            excess?: number;
            name?: string;
            product?: string;
            rate?: components["schemas"]["dev.helmsman.insight.product.Refunds.Rate"];
            /** Format: double */
            usual?: number;
        };
        "dev.helmsman.insight.product.Refunds.Rate": {
            /** Format: double */
            high?: number;
            /** Format: double */
            low?: number;
            /** Format: int64 */
            orders?: number;
            /** Format: int64 */
            refunded?: number;
            /** Format: double */
            value?: number;
        };
        "dev.helmsman.insight.product.Refunds.Reason": {
            amount?: number;
            /** Format: int64 */
            before?: number;
            reason?: string;
            /** Format: int64 */
            refunds?: number;
        };
        "dev.helmsman.insight.reviews.Voices": {
            cut?: boolean;
            /** Format: int32 */
            read?: number;
            topics?: components["schemas"]["dev.helmsman.insight.reviews.Voices.OfTopic"][];
        };
        "dev.helmsman.insight.reviews.Voices.OfTopic": {
            /** Format: int32 */
            bad?: number;
            /** Format: double */
            badHigh?: number;
            /** Format: double */
            badLow?: number;
            /** Format: double */
            badShare?: number;
            /** Format: int32 */
            good?: number;
            key?: string;
            /** Format: int32 */
            named?: number;
            names?: components["schemas"]["dev.helmsman.shop.Text"];
            quotes?: components["schemas"]["dev.helmsman.insight.reviews.Voices.Quote"][];
            worst?: components["schemas"]["dev.helmsman.insight.reviews.Voices.Worst"];
        };
        "dev.helmsman.insight.reviews.Voices.Quote": {
            /** Format: date */
            day?: string;
            good?: boolean;
            name?: string;
            product?: string;
            /** Format: double */
            rating?: number;
            text?: string;
        };
        "dev.helmsman.insight.reviews.Voices.Worst": {
            /** Format: int32 */
            bad?: number;
            name?: string;
            product?: string;
        };
        "dev.helmsman.insight.web.FamilyController.Asked": {
            against?: string;
            from?: string;
            to?: string;
            trust?: string;
            where?: string[];
        };
        "dev.helmsman.insight.web.FamilyController.Named": {
            key?: string;
            names?: components["schemas"]["dev.helmsman.shop.Text"];
        };
        "dev.helmsman.metrics.Buyers.Listed": {
            /** Format: double */
            alive?: number;
            amount?: number;
            atStake?: number;
            expected?: number;
            /** Format: date */
            first?: string;
            group?: string;
            /** Format: date */
            last?: string;
            order?: string;
            platform?: string;
            /** Format: int32 */
            purchases?: number;
            region?: string;
            /** Format: int32 */
            silentDays?: number;
            state?: string;
            /** Format: double */
            usualDays?: number;
        };
        "dev.helmsman.metrics.Buyers.Page": {
            amount?: number;
            atStake?: number;
            buyers?: components["schemas"]["dev.helmsman.metrics.Buyers.Listed"][];
            /** Format: int64 */
            total?: number;
        };
        "dev.helmsman.metrics.Lineage.Import": {
            file?: string;
            /** Format: int32 */
            id?: number;
            /** Format: int64 */
            rows?: number;
        };
        "dev.helmsman.metrics.Lineage.SourceRows": {
            columns?: string[];
            files?: {
                [key: string]: string;
            };
            rows?: unknown[][];
            /** Format: int64 */
            total?: number;
        };
        "dev.helmsman.metrics.Lineage.Table": {
            /** Format: date */
            from?: string;
            imports?: components["schemas"]["dev.helmsman.metrics.Lineage.Import"][];
            /** Format: int64 */
            rows?: number;
            table?: string;
            /** Format: date */
            to?: string;
        };
        "dev.helmsman.metrics.Lineage.Value": {
            label?: string;
            value?: string;
        };
        "dev.helmsman.metrics.MetricCatalogue.Dimension": {
            key?: string;
            names?: components["schemas"]["dev.helmsman.shop.Text"];
            time?: boolean;
        };
        "dev.helmsman.metrics.MetricCatalogue.Family": {
            key?: string;
            names?: components["schemas"]["dev.helmsman.shop.Text"];
        };
        "dev.helmsman.metrics.MetricCatalogue.Node": {
            children?: components["schemas"]["dev.helmsman.metrics.MetricCatalogue.Node"][];
            metric?: string;
            names?: components["schemas"]["dev.helmsman.shop.Text"];
            operator?: string;
        };
        "dev.helmsman.metrics.MetricDefinition.Minimum": {
            /** Format: int64 */
            count?: number;
            metric?: string;
        };
        "dev.helmsman.metrics.MetricDefinition.Range": {
            names?: components["schemas"]["dev.helmsman.shop.Text"];
            with?: string;
        };
        "dev.helmsman.metrics.MetricDefinition.Use": {
            decision?: components["schemas"]["dev.helmsman.shop.Text"];
            lever?: components["schemas"]["dev.helmsman.shop.Text"];
            next?: string[];
            role?: string;
        };
        "dev.helmsman.metrics.MetricTable.Comparison": {
            period?: components["schemas"]["dev.helmsman.metrics.Period"];
            reason?: components["schemas"]["dev.helmsman.shop.Text"];
        };
        "dev.helmsman.metrics.Period": {
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
        };
        "dev.helmsman.metrics.QueryText": {
            against?: string;
            by?: string;
            from?: string;
            /** Format: int32 */
            limit?: number;
            metrics?: string;
            to?: string;
            trust?: string;
            where?: string[];
        };
        "dev.helmsman.metrics.web.CatalogueController.DriversView": {
            dimension?: string;
            metrics?: string[];
            operator?: string;
        };
        "dev.helmsman.metrics.web.CatalogueController.MetricView": {
            adds?: string;
            custom?: boolean;
            definition?: components["schemas"]["dev.helmsman.shop.Text"];
            dimensions?: string[];
            direction?: string;
            drivers?: components["schemas"]["dev.helmsman.metrics.web.CatalogueController.DriversView"][];
            family?: string;
            formula?: string;
            formulaText?: components["schemas"]["dev.helmsman.shop.Text"];
            key?: string;
            minimum?: components["schemas"]["dev.helmsman.metrics.MetricDefinition.Minimum"];
            names?: components["schemas"]["dev.helmsman.shop.Text"];
            range?: components["schemas"]["dev.helmsman.metrics.MetricDefinition.Range"];
            unit?: string;
            use?: components["schemas"]["dev.helmsman.metrics.MetricDefinition.Use"];
        };
        "dev.helmsman.metrics.web.LineageController.LineageView": {
            tables?: components["schemas"]["dev.helmsman.metrics.Lineage.Table"][];
        };
        "dev.helmsman.metrics.web.OwnMetricController.CheckedView": {
            adds?: string;
            faults?: components["schemas"]["dev.helmsman.metrics.web.OwnMetricController.FaultView"][];
            formulaText?: components["schemas"]["dev.helmsman.shop.Text"];
            value?: number;
        };
        "dev.helmsman.metrics.web.OwnMetricController.ColumnView": {
            name?: string;
            type?: string;
        };
        "dev.helmsman.metrics.web.OwnMetricController.DraftView": {
            definition?: components["schemas"]["dev.helmsman.shop.Text"];
            direction?: string;
            family?: string;
            formula?: string;
            key?: string;
            minimum?: components["schemas"]["dev.helmsman.metrics.MetricDefinition.Minimum"];
            names?: components["schemas"]["dev.helmsman.shop.Text"];
            unit?: string;
            use?: components["schemas"]["dev.helmsman.metrics.MetricDefinition.Use"];
        };
        "dev.helmsman.metrics.web.OwnMetricController.FaultView": {
            field?: string;
            /** Format: int32 */
            offset?: number;
            remedy?: components["schemas"]["dev.helmsman.shop.Text"];
            what?: components["schemas"]["dev.helmsman.shop.Text"];
        };
        "dev.helmsman.metrics.web.OwnMetricController.TableView": {
            columns?: components["schemas"]["dev.helmsman.metrics.web.OwnMetricController.ColumnView"][];
            name?: string;
        };
        "dev.helmsman.metrics.web.QueryController.Answer": {
            baseline?: components["schemas"]["dev.helmsman.metrics.web.QueryController.BaselineView"];
            dimensions?: components["schemas"]["dev.helmsman.metrics.web.QueryController.DimensionColumn"][];
            metrics?: components["schemas"]["dev.helmsman.metrics.web.QueryController.MetricColumn"][];
            /** Format: int64 */
            millis?: number;
            notes?: components["schemas"]["dev.helmsman.shop.Text"][];
            period?: components["schemas"]["dev.helmsman.metrics.Period"];
            rows?: components["schemas"]["dev.helmsman.metrics.web.QueryController.RowView"][];
        };
        "dev.helmsman.metrics.web.QueryController.BaselineView": {
            /** Format: date */
            from?: string;
            reason?: components["schemas"]["dev.helmsman.shop.Text"];
            /** Format: date */
            to?: string;
        };
        "dev.helmsman.metrics.web.QueryController.DimensionColumn": {
            key?: string;
            names?: components["schemas"]["dev.helmsman.shop.Text"];
        };
        "dev.helmsman.metrics.web.QueryController.MetricColumn": {
            key?: string;
            names?: components["schemas"]["dev.helmsman.shop.Text"];
            unit?: string;
        };
        "dev.helmsman.metrics.web.QueryController.RowView": {
            baselines?: {
                [key: string]: number;
            };
            keys?: {
                [key: string]: string;
            };
            labels?: {
                [key: string]: string;
            };
            values?: {
                [key: string]: number;
            };
        };
        "dev.helmsman.pictures.web.PictureController.Added": {
            added?: components["schemas"]["dev.helmsman.pictures.web.PictureController.View"][];
            refused?: components["schemas"]["dev.helmsman.shop.Text"][];
        };
        "dev.helmsman.pictures.web.PictureController.View": {
            /** Format: int64 */
            bytes?: number;
            /** Format: int64 */
            id?: number;
            name?: string;
            path?: string;
            subject?: string;
        };
        "dev.helmsman.shop.Text": {
            en?: string;
            zh?: string;
        };
        "dev.helmsman.shop.web.ShopController.NewShop": {
            currency?: string;
            name: string;
            zone?: string;
        };
        "dev.helmsman.shop.web.ShopController.ShopView": {
            currency?: string;
            /** Format: date */
            from?: string;
            /** Format: int32 */
            id?: number;
            name?: string;
            /** Format: date */
            to?: string;
            /** Format: date */
            whole?: string;
            zone?: string;
        };
        "dev.helmsman.timeline.Event": {
            big?: boolean;
            builtIn?: boolean;
            /** Format: date */
            from?: string;
            /** Format: int64 */
            id?: number;
            /** @enum {string} */
            kind?: "MAIN_IMAGE" | "DETAIL_PAGE" | "PRICE" | "LAUNCH" | "CAMPAIGN" | "STOCK_OUT" | "PLATFORM_RULE" | "NOTE" | "FESTIVAL";
            scope?: {
                [key: string]: string;
            };
            title?: components["schemas"]["dev.helmsman.shop.Text"];
            /** Format: date */
            to?: string;
        };
        "dev.helmsman.timeline.EventFile.Rejected": {
            column?: string;
            reason?: components["schemas"]["dev.helmsman.shop.Text"];
            /** Format: int64 */
            row?: number;
            value?: string;
        };
        "dev.helmsman.timeline.web.TimelineController.EventView": {
            builtIn?: boolean;
            /** Format: date */
            from?: string;
            /** Format: int64 */
            id?: number;
            kind?: string;
            kindNames?: components["schemas"]["dev.helmsman.shop.Text"];
            scope?: {
                [key: string]: string;
            };
            title?: components["schemas"]["dev.helmsman.shop.Text"];
            /** Format: date */
            to?: string;
        };
        "dev.helmsman.timeline.web.TimelineController.ImportView": {
            /** Format: int32 */
            added?: number;
            rejected?: components["schemas"]["dev.helmsman.timeline.EventFile.Rejected"][];
        };
        "dev.helmsman.timeline.web.TimelineController.KindView": {
            key?: string;
            names?: components["schemas"]["dev.helmsman.shop.Text"];
        };
        "dev.helmsman.timeline.web.TimelineController.WantedEvent": {
            /** Format: date */
            from?: string;
            kind?: string;
            scope?: {
                [key: string]: string;
            };
            title?: string;
            /** Format: date */
            to?: string;
        };
        "dev.helmsman.trust.SuspectOrders.Outcome": {
            /** Format: int32 */
            changed?: number;
            unknown?: string[];
        };
        "dev.helmsman.trust.TrustReport.BridgeStep": {
            amount?: number;
            key?: string;
            names?: components["schemas"]["dev.helmsman.shop.Text"];
            total?: boolean;
        };
        "dev.helmsman.trust.TrustReport.Hours": {
            /** Format: int32 */
            from?: number;
            /** Format: int32 */
            to?: number;
        };
        "dev.helmsman.trust.TrustReport.PairDay": {
            /** Format: date */
            day?: string;
            left?: number;
            right?: number;
        };
        "dev.helmsman.trust.TrustReport.Reconciliation": {
            days?: components["schemas"]["dev.helmsman.trust.TrustReport.PairDay"][];
            /** Format: double */
            difference?: number;
            grade?: string;
            key?: string;
            left?: components["schemas"]["dev.helmsman.shop.Text"];
            leftTotal?: number;
            meaning?: components["schemas"]["dev.helmsman.shop.Text"];
            money?: boolean;
            names?: components["schemas"]["dev.helmsman.shop.Text"];
            right?: components["schemas"]["dev.helmsman.shop.Text"];
            rightTotal?: number;
        };
        "dev.helmsman.trust.TrustReport.Source": {
            days?: components["schemas"]["dev.helmsman.trust.TrustReport.SourceDay"][];
            /** Format: date */
            first?: string;
            grade?: string;
            /** Format: date */
            last?: string;
            names?: components["schemas"]["dev.helmsman.shop.Text"];
            source?: string;
        };
        "dev.helmsman.trust.TrustReport.SourceDay": {
            /** Format: date */
            day?: string;
            empty?: components["schemas"]["dev.helmsman.trust.TrustReport.Hours"][];
            /** Format: int64 */
            rows?: number;
            /** @enum {string} */
            state?: "WHOLE" | "THIN" | "MISSING" | "LATE" | "NOTHING";
            /** Format: double */
            usual?: number;
        };
        "dev.helmsman.trust.web.SuspectController.GivenDecision": {
            fake?: boolean;
            orders?: string[];
            reason?: string;
        };
        "dev.helmsman.trust.web.SuspectController.SuspectDecision": {
            /** Format: date-time */
            at?: string;
            fake?: boolean;
            reason?: string;
            who?: string;
        };
        "dev.helmsman.trust.web.SuspectController.SuspectsView": {
            amount?: number;
            orders?: components["schemas"]["dev.helmsman.trust.web.SuspectController.SuspectView"][];
            /** Format: int64 */
            total?: number;
        };
        "dev.helmsman.trust.web.SuspectController.SuspectView": {
            amount?: number;
            /** Format: date */
            day?: string;
            decision?: components["schemas"]["dev.helmsman.trust.web.SuspectController.SuspectDecision"];
            order?: string;
            platform?: string;
            /** Format: double */
            probability?: number;
            product?: string;
            signals?: string[];
            title?: string;
        };
        "dev.helmsman.trust.web.TrustController.TrustView": {
            bridge?: components["schemas"]["dev.helmsman.trust.TrustReport.BridgeStep"][];
            reconciliations?: components["schemas"]["dev.helmsman.trust.TrustReport.Reconciliation"][];
            sources?: components["schemas"]["dev.helmsman.trust.TrustReport.Source"][];
        };
        "org.springframework.web.servlet.mvc.method.annotation.SseEmitter": {
            /** Format: int64 */
            timeout?: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.demo.web.DemoController.Made"];
                };
            };
        };
    };
    dimensions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.metrics.MetricCatalogue.Dimension"][];
                };
            };
        };
    };
    kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.timeline.web.TimelineController.KindView"][];
                };
            };
        };
    };
    tables_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.metrics.web.OwnMetricController.TableView"][];
                };
            };
        };
    };
    families: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.metrics.MetricCatalogue.Family"][];
                };
            };
        };
    };
    formats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.ingest.FormatInfo"][];
                };
            };
        };
    };
    save_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dev.helmsman.ingest.web.MappingController.Declared"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.ingest.FormatInfo"];
                };
            };
        };
    };
    delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    yaml: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.metrics.web.CatalogueController.MetricView"][];
                };
            };
        };
    };
    metric: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.metrics.web.CatalogueController.MetricView"];
                };
            };
        };
    };
    tree: {
        parameters: {
            query?: {
                metric?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.metrics.MetricCatalogue.Node"];
                };
            };
        };
    };
    draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.metrics.web.OwnMetricController.DraftView"];
                };
            };
        };
    };
    save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dev.helmsman.metrics.web.OwnMetricController.DraftView"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.metrics.web.CatalogueController.MetricView"];
                };
            };
        };
    };
    remove_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    check_1: {
        parameters: {
            query?: {
                from?: string;
                shop?: number;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dev.helmsman.metrics.web.OwnMetricController.DraftView"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.metrics.web.OwnMetricController.CheckedView"];
                };
            };
        };
    };
    session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.identity.web.SessionController.SessionView"];
                };
            };
        };
    };
    settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    change_3: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.shop.web.ShopController.ShopView"][];
                };
            };
        };
    };
    create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dev.helmsman.shop.web.ShopController.NewShop"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.shop.web.ShopController.ShopView"];
                };
            };
        };
    };
    change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dev.helmsman.shop.web.ShopController.NewShop"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.shop.web.ShopController.ShopView"];
                };
            };
        };
    };
    alarms: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.insight.alarm.AlarmAnswer"];
                };
            };
        };
    };
    setting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.insight.alarm.web.AlarmController.AlarmSettingView"];
                };
            };
        };
    };
    change_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dev.helmsman.insight.alarm.web.AlarmController.WantedSetting"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.insight.alarm.web.AlarmController.AlarmSettingView"];
                };
            };
        };
    };
    workbook_2: {
        parameters: {
            query?: {
                from?: string;
                lang?: string;
                to?: string;
            };
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    brief: {
        parameters: {
            query?: {
                date?: string;
            };
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.brief.BriefViews.View"];
                };
            };
        };
    };
    workbook_1: {
        parameters: {
            query?: {
                date?: string;
                lang?: string;
            };
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conclusion: string;
                shop: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dev.helmsman.conclusions.web.AnswerController.Given"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.conclusions.web.AnswerController.Standing"];
                };
            };
        };
    };
    list: {
        parameters: {
            query: {
                asked: components["schemas"]["dev.helmsman.insight.web.FamilyController.Asked"];
                limit?: number;
                offset?: number;
                segment?: string;
            };
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.insight.customer.CustomerLists.Part"];
                };
            };
        };
    };
    file_1: {
        parameters: {
            query: {
                as?: string;
                asked: components["schemas"]["dev.helmsman.insight.web.FamilyController.Asked"];
                lang?: string;
                segment?: string;
            };
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    all_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.brief.web.DigestController.RecipientView"][];
                };
            };
        };
    };
    add_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dev.helmsman.brief.web.DigestController.NewRecipient"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.brief.web.DigestController.RecipientView"];
                };
            };
        };
    };
    remove_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    restore_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.brief.web.DigestController.RecipientView"];
                };
            };
        };
    };
    send: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.brief.web.DigestController.RecipientView"];
                };
            };
        };
    };
    values: {
        parameters: {
            query?: {
                search?: string;
            };
            header?: never;
            path: {
                dimension: string;
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.metrics.Lineage.Value"][];
                };
            };
        };
    };
    events: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.timeline.web.TimelineController.EventView"][];
                };
            };
        };
    };
    add_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dev.helmsman.timeline.web.TimelineController.WantedEvent"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.timeline.web.TimelineController.EventView"];
                };
            };
        };
    };
    change_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                shop: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dev.helmsman.timeline.web.TimelineController.WantedEvent"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.timeline.web.TimelineController.EventView"];
                };
            };
        };
    };
    remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    restore_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.timeline.web.TimelineController.EventView"];
                };
            };
        };
    };
    importFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.timeline.web.TimelineController.ImportView"];
                };
            };
        };
    };
    explain: {
        parameters: {
            query: {
                against?: string;
                from?: string;
                metric: string;
                to?: string;
            };
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.insight.Explanation"];
                };
            };
        };
    };
    all_4: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.insight.web.FamilyController.Named"][];
                };
            };
        };
    };
    answer_1: {
        parameters: {
            query: {
                asked: components["schemas"]["dev.helmsman.insight.web.FamilyController.Asked"];
            };
            header?: never;
            path: {
                family: string;
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.insight.family.FamilyAnswer"];
                };
            };
        };
    };
    workbook: {
        parameters: {
            query: {
                asked: components["schemas"]["dev.helmsman.insight.web.FamilyController.Asked"];
                lang?: string;
            };
            header?: never;
            path: {
                family: string;
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    all_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.ingest.web.ImportController.RunView"][];
                };
            };
        };
    };
    start: {
        parameters: {
            query?: {
                format?: string;
                preview?: boolean;
                yes?: boolean;
            };
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    files: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.ingest.web.ImportController.Started"];
                };
            };
        };
    };
    one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: number;
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.ingest.web.ImportController.RunView"];
                };
            };
        };
    };
    approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: number;
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.ingest.web.ImportController.RunView"];
                };
            };
        };
    };
    cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: number;
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.ingest.web.ImportController.RunView"];
                };
            };
        };
    };
    open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: number;
                run: number;
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.ingest.MappingPage"];
                };
            };
        };
    };
    take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: number;
                run: number;
                shop: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dev.helmsman.ingest.Mapping"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.ingest.web.MappingController.MappingTaken"];
                };
            };
        };
    };
    check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: number;
                run: number;
                shop: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dev.helmsman.ingest.Mapping"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.ingest.MappingCheck"];
                };
            };
        };
    };
    preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: number;
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.ingest.ImportPreview"];
                };
            };
        };
    };
    rejects: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                run: number;
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.ingest.RejectedRows"];
                };
            };
        };
    };
    rejectFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: number;
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: number;
                shop: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dev.helmsman.ingest.Correction"][];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.ingest.web.ImportController.Started"];
                };
            };
        };
    };
    stream: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: number;
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["org.springframework.web.servlet.mvc.method.annotation.SseEmitter"];
                };
            };
        };
    };
    undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: number;
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.ingest.web.ImportController.RunView"];
                };
            };
        };
    };
    tables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                metric: string;
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.metrics.web.LineageController.LineageView"];
                };
            };
        };
    };
    all_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.pictures.web.PictureController.View"][];
                };
            };
        };
    };
    add: {
        parameters: {
            query?: {
                subject?: string;
            };
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    files: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.pictures.web.PictureController.Added"];
                };
            };
        };
    };
    remove_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.pictures.web.PictureController.View"];
                };
            };
        };
    };
    file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hash: string;
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    product: {
        parameters: {
            query?: {
                against?: string;
                from?: string;
                to?: string;
                trust?: string;
            };
            header?: never;
            path: {
                product: string;
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.insight.product.OneProduct"];
                };
            };
        };
    };
    query: {
        parameters: {
            query: {
                parameters: components["schemas"]["dev.helmsman.metrics.QueryText"];
            };
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.metrics.web.QueryController.Answer"];
                };
            };
        };
    };
    csv: {
        parameters: {
            query: {
                lang?: string;
                parameters: components["schemas"]["dev.helmsman.metrics.QueryText"];
            };
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    excel: {
        parameters: {
            query: {
                lang?: string;
                parameters: components["schemas"]["dev.helmsman.metrics.QueryText"];
            };
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    rows: {
        parameters: {
            query: {
                from?: string;
                limit?: number;
                metric: string;
                offset?: number;
                to?: string;
                trust?: string;
                where?: string[];
            };
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.metrics.Lineage.SourceRows"];
                };
            };
        };
    };
    find: {
        parameters: {
            query?: {
                from?: string;
                limit?: number;
                offset?: number;
                to?: string;
                which?: string;
            };
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.trust.web.SuspectController.SuspectsView"];
                };
            };
        };
    };
    decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dev.helmsman.trust.web.SuspectController.GivenDecision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.trust.SuspectOrders.Outcome"];
                };
            };
        };
    };
    trust: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.trust.web.TrustController.TrustView"];
                };
            };
        };
    };
    get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.ingest.web.WatchController.Watching"];
                };
            };
        };
    };
    set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shop: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dev.helmsman.ingest.web.WatchController.Watching"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["dev.helmsman.ingest.web.WatchController.Watching"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
