using System.Net;
using static OrderWorker.Payments.PayPal.Connection.PayPalMeaning;

namespace OrderWorker.Payments.PayPal.Connection;

/// <summary>Every error that PayPal documents for the calls made here, in our words. Its texts can change any day: nothing goes by them.</summary>
/// <remarks>Source: PayPal's OpenAPI files; a test holds them against this table.</remarks>
internal static class PayPalMeanings
{
    private static readonly Dictionary<string, (PayPalMeaning Meaning, string Words)> Known = Table();

    public static bool IsKnown(string issue) => Known.ContainsKey(issue);

    /// <summary>The issue says more than the name, the name more than the status.</summary>
    public static PayPalMeaning Of(HttpStatusCode status, ErrorAnswer error) =>
        Find(error) is { } known
            ? known.Meaning
            : status switch
            {
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => NoAccess,
                HttpStatusCode.NotFound => Gone,
                HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => TryLater,
                _ => TellPerson,
            };

    /// <summary>A clause for staff.</summary>
    public static string Words(ErrorAnswer error) => Find(error)?.Words ?? "a reason that this program does not know";

    private static (PayPalMeaning Meaning, string Words)? Find(ErrorAnswer error)
    {
        foreach (var code in (error.Details ?? []).Select(d => d.Issue).Append(error.Name).Append(error.Error))
            if (code is not null && Known.TryGetValue(code, out var known))
                return known;
        return null;
    }

    private static Dictionary<string, (PayPalMeaning, string)> Table()
    {
        var table = new Dictionary<string, (PayPalMeaning, string)>(StringComparer.Ordinal);
        foreach (var (meaning, words, codes) in Rows)
        foreach (var code in codes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            table.Add(code, (meaning, words));
        return table;
    }

    private static IEnumerable<(PayPalMeaning Meaning, string Words, string Codes)> Rows =>
        [
            (
                TryLater,
                "PayPal is busy with it or not available for the moment",
                "ORDER_COMPLETION_IN_PROGRESS PREVIOUS_REQUEST_IN_PROGRESS RESOURCE_CONFLICT RATE_LIMIT_REACHED INTERNAL_SERVER_ERROR INTERNAL_SERVICE_ERROR SERVICE_UNAVAILABLE"
            ),
            (NotYet, "the buyer has not approved the payment yet", "ORDER_NOT_APPROVED"),
            (NotYet, "the payment itself is still pending", "PENDING_CAPTURE"),
            (
                SendBuyerBack,
                "the buyer has to choose another way to pay on PayPal's pages",
                "PAYER_ACTION_REQUIRED INSTRUMENT_DECLINED REDIRECT_PAYER_FOR_ALTERNATE_FUNDING CARD_EXPIRED REFERENCED_CARD_EXPIRED INVALID_EXPIRY_DATE INVALID_SECURITY_CODE_LENGTH CARD_BRAND_NOT_SUPPORTED PAYMENT_SOURCE_INFO_CANNOT_BE_VERIFIED PAYMENT_SOURCE_DECLINED_BY_PROCESSOR PAYMENT_SOURCE_CANNOT_BE_USED ALIAS_DECLINED_BY_PROCESSOR BILLING_ADDRESS_INVALID"
            ),
            (AlreadyDone, "the payment was already collected", "ORDER_ALREADY_CAPTURED"),
            (AlreadyDone, "all of it was already refunded", "CAPTURE_FULLY_REFUNDED"),
            (AlreadyDone, "the invoice was already cancelled", "INVOICE_CANCELED_ALREADY"),
            (UsedBefore, "another payment carries the same invoice number", "DUPLICATE_INVOICE_ID DUPLICATE_INVOICE_NUMBER"),
            (Gone, "PayPal does not know it, or no longer", "RESOURCE_NOT_FOUND INVALID_RESOURCE_ID IDENTIFIER_NOT_FOUND"),
            (
                NoAccess,
                "the credentials may not do this; check PayPal:ClientId, PayPal:ClientSecret and the features of the app at PayPal",
                "AUTHENTICATION_FAILURE INVALID_ACCOUNT_STATUS NOT_AUTHORIZED PERMISSION_DENIED CONSENT_NEEDED NOT_ELIGIBLE_FOR_TOKEN_PROCESSING PERMISSION_DENIED_FOR_DONATION_ITEMS AUTH_CAPTURE_NOT_ENABLED USER_NOT_FOUND invalid_client invalid_token unauthorized_client"
            ),
            (
                TellPerson,
                "the time in which PayPal refunds a payment is over; refund by another way",
                "REFUND_TIME_LIMIT_EXCEEDED"
            ),
            (TellPerson, "more was to be refunded than is left of the payment", "REFUND_AMOUNT_EXCEEDED"),
            (TellPerson, "the PayPal account does not hold enough money for the refund", "REFUND_FAILED_INSUFFICIENT_FUNDS"),
            (
                TellPerson,
                "a dispute or chargeback is open about the payment; answer it on PayPal's pages",
                "TRANSACTION_DISPUTED REFUND_NOT_PERMITTED_DUE_TO_CHARGEBACK"
            ),
            (
                TellPerson,
                "PayPal does not refund this payment, or not in parts; see it on PayPal's pages",
                "REFUND_NOT_ALLOWED REFUND_IS_RESTRICTED PARTIAL_REFUND_NOT_ALLOWED MAX_NUMBER_OF_REFUNDS_EXCEEDED REFUND_AMOUNT_TOO_LOW"
            ),
            (
                TellPerson,
                "the shop's PayPal account is restricted, locked, or set to refuse such payments",
                "PAYEE_ACCOUNT_INVALID PAYEE_ACCOUNT_LOCKED_OR_CLOSED PAYEE_ACCOUNT_RESTRICTED PAYEE_BLOCKED_TRANSACTION TRANSACTION_BLOCKED_BY_PAYEE TRANSACTION_RECEIVING_LIMIT_EXCEEDED NOT_ENABLED_FOR_CARD_PROCESSING NOT_ENABLED_FOR_BANK_PROCESSING PAYEE_NOT_ENABLED_FOR_BANK_PROCESSING PAYEE_NOT_ENABLED_FOR_CARD_PROCESSING"
            ),
            (
                TellPerson,
                "the buyer's PayPal account cannot make this payment",
                "PAYER_ACCOUNT_LOCKED_OR_CLOSED PAYER_ACCOUNT_RESTRICTED PAYER_CANNOT_PAY INVALID_PAYER_ID TRANSACTION_LIMIT_EXCEEDED MAX_NUMBER_OF_PAYMENT_ATTEMPTS_EXCEEDED"
            ),
            (
                TellPerson,
                "PayPal's own rules forbid the payment",
                "COMPLIANCE_VIOLATION TRANSACTION_REFUSED DOMESTIC_TRANSACTION_REQUIRED DECLINED_DUE_TO_RELATED_TXN"
            ),
            (TellPerson, "a draft of an invoice cannot be cancelled; delete it on PayPal's pages", "CANNOT_CANCEL_DRAFT_INVOICE"),
            (TellPerson, "the invoice is paid", "CANNOT_CANCEL_PAID_INVOICE"),
            (TellPerson, "the invoice was paid and refunded", "CANNOT_CANCEL_REFUNDED_INVOICE"),
            (TellPerson, "the invoice is to be sent later", "CANNOT_CANCEL_SCHEDULED_INVOICE"),
            (
                OurMistake,
                "the amounts do not add up, or are none that PayPal takes in this currency",
                "AMOUNT_MISMATCH ITEM_TOTAL_MISMATCH ITEM_TOTAL_REQUIRED TAX_TOTAL_MISMATCH TAX_TOTAL_REQUIRED MAX_VALUE_EXCEEDED CANNOT_BE_NEGATIVE CANNOT_BE_ZERO_OR_NEGATIVE DECIMAL_PRECISION DECIMALS_NOT_SUPPORTED INVALID_CURRENCY_CODE CURRENCY_MISMATCH REFUND_CAPTURE_CURRENCY_MISMATCH MULTI_CURRENCY_ORDER"
            ),
            (
                OurMistake,
                "what was sent is not what PayPal expects",
                "INVALID_REQUEST UNPROCESSABLE_ENTITY MALFORMED_REQUEST_JSON PAYPAL_REQUEST_ID_REQUIRED MISSING_REQUIRED_PARAMETER ONE_OF_PARAMETERS_REQUIRED INVALID_PARAMETER_SYNTAX INVALID_PARAMETER_VALUE INVALID_STRING_LENGTH INVALID_STRING_MAX_LENGTH INVALID_ARRAY_MAX_ITEMS INVALID_ARRAY_MIN_ITEMS INVALID_INTEGER_MAX_VALUE INVALID_INTEGER_MIN_VALUE INVALID_COUNTRY_CODE NOT_SUPPORTED INCOMPATIBLE_PARAMETER_VALUE CITY_REQUIRED POSTAL_CODE_REQUIRED SHIPPING_ADDRESS_INVALID INVALID_PICKUP_ADDRESS MISSING_PICKUP_ADDRESS RETURN_URL_REQUIRED CANCEL_URL_REQUIRED REFERENCE_ID_REQUIRED DUPLICATE_REFERENCE_ID UNSUPPORTED_INTENT UNSUPPORTED_PAYMENT_INSTRUCTION UNSUPPORTED_PROCESSING_INSTRUCTION ORDER_COMPLETE_ON_PAYMENT_APPROVAL unsupported_grant_type invalid_request"
            ),
            (
                OurMistake,
                "a feature of PayPal's that this program does not use",
                "MISSING_PREVIOUS_REFERENCE MISSING_CRYPTOGRAM CRYPTOGRAM_REQUIRED EMV_DATA_REQUIRED DONATION_ITEMS_NOT_SUPPORTED MULTIPLE_ITEM_CATEGORIES MULTIPLE_SHIPPING_ADDRESS_NOT_SUPPORTED MULTIPLE_SHIPPING_TYPE_NOT_SUPPORTED SHIPPING_OPTIONS_NOT_SUPPORTED SHIPPING_OPTION_NOT_SELECTED MULTIPLE_SHIPPING_OPTION_SELECTED PREFERRED_SHIPPING_OPTION_AMOUNT_MISMATCH SHIPPING_TYPE_NOT_SUPPORTED_FOR_CLIENT UNSUPPORTED_SHIPPING_TYPE PAYEE_PRICING_TIER_ID_NOT_ENABLED INVALID_PAYEE_PRICING_TIER_ID PAYEE_FX_RATE_ID_EXPIRED PAYEE_FX_RATE_ID_CURRENCY_MISMATCH INVALID_FX_RATE_ID PLATFORM_FEES_NOT_SUPPORTED INVALID_PLATFORM_FEES_ACCOUNT INVALID_PLATFORM_FEES_AMOUNT PLATFORM_FEE_PAYEE_CANNOT_BE_SAME_AS_PAYER PLATFORM_FEE_EXCEEDED PLATFORM_FEE_NOT_ENABLED AGREEMENT_ALREADY_CANCELLED BILLING_AGREEMENT_NOT_FOUND BILLING_AGREEMENT_ID_MISMATCH INVALID_PREVIOUS_TRANSACTION_REFERENCE PREVIOUS_TRANSACTION_REFERENCE_HAS_CHARGEBACK PREVIOUS_TRANSACTION_REFERENCE_VOIDED PAYMENT_SOURCE_MISMATCH PAYMENT_SOURCE_NOT_SUPPORTED PREFERRED_PAYMENT_SOURCE_MISMATCH MERCHANT_INITIATED_WITH_SECURITY_CODE MERCHANT_INITIATED_WITH_AUTHENTICATION_RESULTS MERCHANT_INITIATED_WITH_MULTIPLE_PURCHASE_UNITS REQUIRED_PARAMETER_FOR_CUSTOMER_INITIATED_PAYMENT NOT_ENABLED_FOR_APPLE_PAY NOT_ENABLED_FOR_GOOGLE_PAY APPLE_PAY_AMOUNT_MISMATCH INVALID_GOOGLE_PAY_TOKEN GOOGLE_PAY_GATEWAY_MERCHANT_ID_MISMATCH VAULT_INSTRUCTION_DUPLICATED VAULT_INSTRUCTION_REQUIRED MISMATCHED_VAULT_ID_TO_PAYMENT_SOURCE NOT_ENABLED_TO_VAULT_PAYMENT_SOURCE NOT_ELIGIBLE_FOR_PNREF_PROCESSING NOT_ELIGIBLE_FOR_PAYPAL_TRANSACTION_ID_PROCESSING PAYPAL_TRANSACTION_ID_NOT_FOUND PAYPAL_TRANSACTION_ID_EXPIRED PNREF_NOT_FOUND PNREF_EXPIRED TOKEN_EXPIRED TOKEN_ID_NOT_FOUND BLIK_ONE_CLICK_MISSING_REQUIRED_PARAMETER SETUP_ERROR_FOR_BANK BANK_NOT_SUPPORTED_FOR_VERIFICATION CURRENCY_NOT_SUPPORTED_FOR_BANK ONLY_ONE_BANK_SOURCE_ALLOWED INVALID_IBAN IBAN_COUNTRY_NOT_SUPPORTED CARD_NUMBER_REQUIRED CARD_EXPIRY_REQUIRED"
            ),
        ];
}
