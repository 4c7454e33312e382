using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderWorker.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PayRequestTies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_PayRequests_Reference",
                table: "PayRequests",
                column: "Reference");

            migrationBuilder.CreateIndex(
                name: "IX_PayRequests_TransactionId",
                table: "PayRequests",
                column: "TransactionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PayRequests_Reference",
                table: "PayRequests");

            migrationBuilder.DropIndex(
                name: "IX_PayRequests_TransactionId",
                table: "PayRequests");
        }
    }
}
