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
        post: operations["save"];
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
        put: operations["change_1"];
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
        get: operations["workbook"];
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
        post: operations["add"];
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
        put: operations["change"];
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
        post: operations["restore"];
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
    "/api/v1/shops/{shop}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["all_1"];
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
        ActionView: {
            /** Format: date */
            due?: string;
            role?: string;
            text?: components["schemas"]["Text"];
        };
        Answer: {
            baseline?: components["schemas"]["BaselineView"];
            dimensions?: components["schemas"]["DimensionColumn"][];
            metrics?: components["schemas"]["MetricColumn"][];
            /** Format: int64 */
            millis?: number;
            notes?: components["schemas"]["Text"][];
            period?: components["schemas"]["Period"];
            rows?: components["schemas"]["RowView"][];
        };
        AnswerView: {
            /** Format: date-time */
            at?: string;
            by?: string;
            /** Format: date */
            due?: string;
            kind?: string;
            reason?: string;
            role?: string;
        };
        BaselineView: {
            /** Format: date */
            from?: string;
            reason?: components["schemas"]["Text"];
            /** Format: date */
            to?: string;
        };
        CauseView: {
            /** Format: int64 */
            event?: number;
            kind?: string;
            /** Format: double */
            probability?: number;
            scope?: {
                [key: string]: string;
            };
            text?: components["schemas"]["Text"];
        };
        ConclusionView: {
            actions?: components["schemas"]["ActionView"][];
            answer?: components["schemas"]["AnswerView"];
            area?: string;
            atStake?: number;
            baseline?: components["schemas"]["BaselineView"];
            baselineValue?: number;
            causes?: components["schemas"]["CauseView"][];
            change?: number;
            /** Format: double */
            confidence?: number;
            currency?: string;
            events?: components["schemas"]["EventView"][];
            flip?: components["schemas"]["FlipView"];
            folded?: components["schemas"]["Text"];
            id?: string;
            metric?: string;
            metricNames?: components["schemas"]["Text"];
            parts?: components["schemas"]["Part"][];
            period?: components["schemas"]["Period"];
            scope?: {
                [key: string]: string;
            };
            scopeLabels?: {
                [key: string]: string;
            };
            segments?: components["schemas"]["Segment"][];
            series?: components["schemas"]["Point"][];
            survives?: boolean;
            title?: components["schemas"]["Text"];
            trust?: string;
            trustReasons?: components["schemas"]["Text"][];
            value?: number;
            why?: components["schemas"]["Text"][];
        };
        Declared: {
            yaml?: string;
        };
        Dimension: {
            key?: string;
            names?: components["schemas"]["Text"];
            time?: boolean;
        };
        DimensionColumn: {
            key?: string;
            names?: components["schemas"]["Text"];
        };
        DriversView: {
            dimension?: string;
            metrics?: string[];
            operator?: string;
        };
        EventView: {
            builtIn?: boolean;
            /** Format: date */
            from?: string;
            /** Format: int64 */
            id?: number;
            kind?: string;
            kindNames?: components["schemas"]["Text"];
            scope?: {
                [key: string]: string;
            };
            title?: components["schemas"]["Text"];
            /** Format: date */
            to?: string;
        };
        Family: {
            key?: string;
            names?: components["schemas"]["Text"];
        };
        FileResult: {
            facts?: {
                [key: string]: number;
            };
            file?: string;
            format?: string;
            formatNames?: components["schemas"]["Text"];
            /** Format: date */
            from?: string;
            grade?: string;
            /** Format: int32 */
            importId?: number;
            message?: components["schemas"]["Text"];
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
        FlipView: {
            /** Format: double */
            share?: number;
            /** Format: double */
            sign?: number;
            text?: components["schemas"]["Text"];
            /** Format: double */
            usual?: number;
            way?: string;
        };
        FormatInfo: {
            key?: string;
            names?: components["schemas"]["Text"];
            own?: boolean;
            platform?: string;
            tables?: string[];
            verified?: boolean;
        };
        Given: {
            /** Format: date */
            due?: string;
            kind?: string;
            reason?: string;
            role?: string;
        };
        HeadlineView: {
            baseline?: components["schemas"]["BaselineView"];
            baselineValue?: number;
            change?: number;
            changeRatio?: number;
            metric?: string;
            text?: components["schemas"]["Text"];
            value?: number;
        };
        Import: {
            file?: string;
            /** Format: int32 */
            id?: number;
            /** Format: int64 */
            rows?: number;
        };
        ImportView: {
            /** Format: int32 */
            added?: number;
            rejected?: components["schemas"]["Rejected"][];
        };
        KindView: {
            key?: string;
            names?: components["schemas"]["Text"];
        };
        LineageView: {
            tables?: components["schemas"]["Table"][];
        };
        Made: {
            /** Format: int32 */
            run?: number;
            /** Format: int32 */
            shop?: number;
        };
        MappedColumn: {
            column?: string;
            factor?: string;
            header?: string;
        };
        Mapping: {
            base?: string;
            columns?: components["schemas"]["MappedColumn"][];
            dayFirst?: boolean;
            dayFromFile?: boolean;
            key?: string;
            names?: components["schemas"]["Text"];
            platform?: string;
            /** Format: int32 */
            sheet?: number;
            table?: string;
        };
        MappingCheck: {
            faults?: components["schemas"]["Text"][];
            /** Format: int64 */
            passed?: number;
            rejected?: components["schemas"]["RejectedRow"][];
            /** Format: int64 */
            rows?: number;
            whole?: boolean;
            yaml?: string;
        };
        MappingPage: {
            file?: string;
            note?: components["schemas"]["Text"];
            platforms?: string[];
            proposal?: components["schemas"]["Mapping"];
            sheets?: components["schemas"]["MappingSheet"][];
            tables?: components["schemas"]["MappingTable"][];
            unsure?: string[];
        };
        MappingSheet: {
            header?: string[];
            /** Format: int64 */
            headerRow?: number;
            rows?: string[][];
            sheet?: string;
            /** Format: int32 */
            table?: number;
        };
        MappingTable: {
            columns?: components["schemas"]["MappingTarget"][];
            names?: components["schemas"]["Text"];
            table?: string;
        };
        MappingTaken: {
            /** Format: int32 */
            id?: number;
        };
        MappingTarget: {
            column?: string;
            names?: components["schemas"]["Text"];
            need?: string;
            type?: string;
        };
        MetricColumn: {
            key?: string;
            names?: components["schemas"]["Text"];
            unit?: string;
        };
        MetricView: {
            adds?: string;
            custom?: boolean;
            definition?: components["schemas"]["Text"];
            dimensions?: string[];
            direction?: string;
            drivers?: components["schemas"]["DriversView"][];
            family?: string;
            formula?: string;
            formulaText?: components["schemas"]["Text"];
            key?: string;
            minimum?: components["schemas"]["Minimum"];
            names?: components["schemas"]["Text"];
            unit?: string;
            use?: components["schemas"]["Use"];
        };
        Minimum: {
            /** Format: int64 */
            count?: number;
            metric?: string;
        };
        NewShop: {
            currency?: string;
            name: string;
            zone?: string;
        };
        Node: {
            children?: components["schemas"]["Node"][];
            metric?: string;
            names?: components["schemas"]["Text"];
            operator?: string;
        };
        Part: {
            effect?: number;
            label?: components["schemas"]["Text"];
            name?: string;
        };
        Period: {
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
        };
        Point: {
            /** Format: date */
            day?: string;
            expected?: number;
            value?: number;
        };
        Progress: {
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
        QueryText: {
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
        Rejected: {
            column?: string;
            reason?: components["schemas"]["Text"];
            /** Format: int64 */
            row?: number;
            value?: string;
        };
        RejectedRow: {
            column?: string;
            file?: string;
            /** Format: int32 */
            importId?: number;
            reason?: components["schemas"]["Text"];
            /** Format: int64 */
            row?: number;
            value?: string;
        };
        RejectedRows: {
            rows?: components["schemas"]["RejectedRow"][];
            /** Format: int64 */
            total?: number;
        };
        RowView: {
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
        RunView: {
            /** Format: date-time */
            at?: string;
            by?: string;
            files?: components["schemas"]["FileResult"][];
            /** Format: int32 */
            id?: number;
            mappable?: number[];
            message?: components["schemas"]["Text"];
            progress?: components["schemas"]["Progress"];
            state?: string;
        };
        Segment: {
            before?: number;
            current?: number;
            dimension?: string;
            effect?: number;
            label?: string;
            value?: string;
        };
        SessionView: {
            hasShops?: boolean;
            home?: string;
            user?: components["schemas"]["Who"];
            version?: string;
        };
        ShopView: {
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
        SourceRows: {
            columns?: string[];
            files?: {
                [key: string]: string;
            };
            rows?: unknown[][];
            /** Format: int64 */
            total?: number;
        };
        SseEmitter: {
            /** Format: int64 */
            timeout?: number;
        };
        Standing: {
            answers?: components["schemas"]["AnswerView"][];
        };
        Started: {
            /** Format: int32 */
            id?: number;
        };
        Table: {
            /** Format: date */
            from?: string;
            imports?: components["schemas"]["Import"][];
            /** Format: int64 */
            rows?: number;
            table?: string;
            /** Format: date */
            to?: string;
        };
        Text: {
            en?: string;
            zh?: string;
        };
        TrustView: {
            grade?: string;
            reasons?: components["schemas"]["Text"][];
        };
        Use: {
            decision?: components["schemas"]["Text"];
            lever?: components["schemas"]["Text"];
            next?: string[];
            role?: string;
        };
        Value: {
            label?: string;
            value?: string;
        };
        View: {
            conclusions?: components["schemas"]["ConclusionView"][];
            currency?: string;
            /** Format: date */
            date?: string;
            headline?: components["schemas"]["HeadlineView"];
            /** Format: int64 */
            millis?: number;
            notes?: components["schemas"]["Text"][];
            quiet?: boolean;
            shop?: string;
            trust?: components["schemas"]["TrustView"];
            watched?: components["schemas"]["WatchedView"][];
        };
        WantedEvent: {
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
        WatchedView: {
            expected?: number;
            high?: number;
            low?: number;
            metric?: string;
            names?: components["schemas"]["Text"];
            value?: number;
        };
        Watching: {
            folder?: string;
        };
        Who: {
            name?: string;
            role?: string;
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
                    "*/*": components["schemas"]["Made"];
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
                    "*/*": components["schemas"]["Dimension"][];
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
                    "*/*": components["schemas"]["KindView"][];
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
                    "*/*": components["schemas"]["Family"][];
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
                    "*/*": components["schemas"]["FormatInfo"][];
                };
            };
        };
    };
    save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Declared"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["FormatInfo"];
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
                    "*/*": components["schemas"]["MetricView"][];
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
                    "*/*": components["schemas"]["MetricView"];
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
                    "*/*": components["schemas"]["Node"];
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
                    "*/*": components["schemas"]["SessionView"];
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
    change_1: {
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
                    "*/*": components["schemas"]["ShopView"][];
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
                "application/json": components["schemas"]["NewShop"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ShopView"];
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
                    "*/*": components["schemas"]["View"];
                };
            };
        };
    };
    workbook: {
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
                "application/json": components["schemas"]["Given"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Standing"];
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
                    "*/*": components["schemas"]["Value"][];
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
                    "*/*": components["schemas"]["EventView"][];
                };
            };
        };
    };
    add: {
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
                "application/json": components["schemas"]["WantedEvent"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["EventView"];
                };
            };
        };
    };
    change: {
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
                "application/json": components["schemas"]["WantedEvent"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["EventView"];
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
                    "*/*": components["schemas"]["EventView"];
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
                    "*/*": components["schemas"]["ImportView"];
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
                    "*/*": components["schemas"]["RunView"][];
                };
            };
        };
    };
    start: {
        parameters: {
            query?: {
                format?: string;
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
                    "*/*": components["schemas"]["Started"];
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
                    "*/*": components["schemas"]["RunView"];
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
                    "*/*": components["schemas"]["RunView"];
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
                    "*/*": components["schemas"]["RunView"];
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
                    "*/*": components["schemas"]["MappingPage"];
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
                "application/json": components["schemas"]["Mapping"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["MappingTaken"];
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
                "application/json": components["schemas"]["Mapping"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["MappingCheck"];
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
                    "*/*": components["schemas"]["RejectedRows"];
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
                    "text/event-stream": components["schemas"]["SseEmitter"];
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
                    "*/*": components["schemas"]["RunView"];
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
                    "*/*": components["schemas"]["LineageView"];
                };
            };
        };
    };
    query: {
        parameters: {
            query: {
                parameters: components["schemas"]["QueryText"];
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
                    "*/*": components["schemas"]["Answer"];
                };
            };
        };
    };
    csv: {
        parameters: {
            query: {
                lang?: string;
                parameters: components["schemas"]["QueryText"];
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
                parameters: components["schemas"]["QueryText"];
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
                    "*/*": components["schemas"]["SourceRows"];
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
                    "*/*": components["schemas"]["Watching"];
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
                "application/json": components["schemas"]["Watching"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Watching"];
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
